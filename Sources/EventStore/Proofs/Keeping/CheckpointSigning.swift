import Postgres

/// Signs the tree as it is stored, in a transaction under the lock.
struct CheckpointSigning {
    let connection: PostgresConnection

    /// - Returns: `false` where the tree of this size was signed before.
    /// - Throws: ``ProofError`` where the tree does not continue the last checkpoint, or another key signs at present.
    func sign(_ tree: GrowingTree, with signer: NoteSigner) async throws -> Bool {
        let latest = try await CheckpointTable.latest(on: connection)
        guard tree.size > latest?.body.size ?? 0 else { return false }
        let origin = try await origin(of: signer)
        if let body = latest?.body {
            let root = try await StoredTree(connection: connection).root(size: body.size)
            guard root == body.root, body.origin == origin else { throw ProofError.forked(size: body.size) }
        }
        let body = CheckpointBody(origin: origin, size: tree.size, root: tree.root)
        try await CheckpointTable.insert(
            try SignedNote(body.text, signedBy: [signer]), size: tree.size, on: connection)
        return true
    }

    /// The name of the log's first key.
    private func origin(of signer: NoteSigner) async throws -> String {
        let history = KeyHistory(try await CheckpointTable.keys(on: connection))
        guard let first = history.keys.first, let current = history.current else {
            try await CheckpointTable.insert(signer.verifier, number: 1, rotation: nil, on: connection)
            return signer.verifier.name
        }
        guard current == signer.verifier else { throw ProofError.notTheCurrentKey(current.text) }
        return first.verifier.name
    }
}
