import Postgres

/// Proofs of the log and what was signed of it, for readers.
package struct LogProofs: Sendable {
    private let store: EventStore

    package init(_ store: EventStore) {
        self.store = store
    }

    /// A leaf's place in a tree.
    package struct Inclusion: Sendable {
        package let leaf: MerkleHash
        package let root: MerkleHash
        package let proof: InclusionProof
    }

    package struct Consistency: Sendable {
        package let firstRoot: MerkleHash
        package let secondRoot: MerkleHash
        package let proof: ConsistencyProof
    }

    /// Events that the tree holds.
    package func size() async throws -> Int64 {
        try await store.pool.withConnection { try await TileTable.size(on: $0) }
    }

    package func latestCheckpoint() async throws -> SignedCheckpoint? {
        try await store.pool.withConnection { try await CheckpointTable.latest(on: $0) }
    }

    /// The checkpoint of exactly this size.
    package func checkpoint(size: Int64) async throws -> SignedCheckpoint? {
        try await store.pool.withConnection { try await CheckpointTable.at(size, on: $0) }
    }

    /// Checkpoints of fewer events, the latest first.
    package func checkpoints(below size: Int64, limit: Int) async throws -> [SignedCheckpoint] {
        try await store.pool.withConnection { try await CheckpointTable.list(below: size, limit: limit, on: $0) }
    }

    package func keys() async throws -> KeyHistory {
        KeyHistory(try await store.pool.withConnection { try await CheckpointTable.keys(on: $0) })
    }

    /// That the event at a position is among the first `size`.
    /// - Throws: ``ProofError/beyondTree(size:)``
    package func inclusion(of position: Int64, size: Int64) async throws -> Inclusion {
        try await store.pool.withConnection { connection in
            let held = try await TileTable.size(on: connection)
            guard position >= 1, position <= size, size <= held else { throw ProofError.beyondTree(size: held) }
            let runs = InclusionProof.runs(index: position - 1, size: size)
            let hashes = try await StoredTree(connection: connection).hashes(
                of: [position - 1..<position, 0..<size] + runs)
            return Inclusion(
                leaf: hashes[0], root: hashes[1],
                proof: InclusionProof(index: position - 1, size: size, path: Array(hashes[2...])))
        }
    }

    /// That the log of `second` events begins with that of `first`.
    /// - Throws: ``ProofError/beyondTree(size:)``
    package func consistency(from first: Int64, to second: Int64) async throws -> Consistency {
        try await store.pool.withConnection { connection in
            let held = try await TileTable.size(on: connection)
            guard first >= 1, first <= second, second <= held else { throw ProofError.beyondTree(size: held) }
            let runs = ConsistencyProof.runs(first: first, second: second)
            let hashes = try await StoredTree(connection: connection).hashes(of: [0..<first, 0..<second] + runs)
            return Consistency(
                firstRoot: hashes[0], secondRoot: hashes[1],
                proof: ConsistencyProof(first: first, second: second, path: Array(hashes[2...])))
        }
    }
}
