import Postgres

/// Hands checkpoints over from one key to the next.
package struct KeyChange: Sendable {
    private let store: EventStore

    package init(_ store: EventStore) {
        self.store = store
    }

    /// Records that `new` signs from now on, by a note that both keys sign. Done before, it does nothing.
    /// - Throws: ``ProofError/notTheCurrentKey(_:)``, database errors.
    package func change(from old: NoteSigner, to new: NoteSigner) async throws {
        try await store.pool.withTransaction { connection in
            try await TreeLock.take(on: connection)
            let history = KeyHistory(try await CheckpointTable.keys(on: connection))
            if history.current == new.verifier { return }
            if history.keys.isEmpty {
                try await CheckpointTable.insert(old.verifier, number: 1, rotation: nil, on: connection)
            } else if let current = history.current, current != old.verifier {
                throw ProofError.notTheCurrentKey(current.text)
            }
            let first = history.keys.first?.verifier ?? old.verifier
            try await insert(
                new, number: max(history.keys.count, 1) + 1, after: old.verifier, first, signedBy: [old, new],
                on: connection)
        }
    }

    /// Records that `new` signs from now on, though the old private key is lost: nobody who trusts the old one alone will
    /// trust the new one.
    /// - Returns: the public key that is replaced.
    /// - Throws: ``ProofError/isCurrentKey(_:)`` where nothing is lost, database errors.
    package func replace(with new: NoteSigner, reason: String) async throws -> NoteVerifier {
        try await store.pool.withTransaction { connection in
            try await TreeLock.take(on: connection)
            let history = KeyHistory(try await CheckpointTable.keys(on: connection))
            guard let first = history.keys.first, let old = history.current, old != new.verifier else {
                throw ProofError.isCurrentKey(new.verifier.text)
            }
            try await insert(
                new, number: history.keys.count + 1, after: old, first.verifier, signedBy: [new], reason: reason,
                on: connection)
            return old
        }
    }

    /// From the last checkpoint on.
    private func insert(
        _ new: NoteSigner, number: Int, after old: NoteVerifier, _ first: NoteVerifier, signedBy signers: [NoteSigner],
        reason: String? = nil, on connection: PostgresConnection
    ) async throws {
        let rotation = KeyRotation(
            origin: first.name, size: try await CheckpointTable.latest(on: connection)?.body.size ?? 0, old: old,
            new: new.verifier, reason: reason)
        try await CheckpointTable.insert(
            new.verifier, number: number, rotation: try SignedNote(rotation.text, signedBy: signers), on: connection)
    }
}
