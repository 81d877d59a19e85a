import Postgres

/// Hashes of the stored tree: each question reads a few tiles at once, whatever the size of the log.
struct StoredTree {
    let connection: PostgresConnection

    /// The RFC 6962 hash of each run of leaves.
    func hashes(of runs: [Range<Int64>]) async throws -> [MerkleHash] {
        let parts = runs.map { TreeNode.covering($0).map(\.place) }
        let tiles = try await TileTable.tiles(Set(parts.joined().map(\.tile)), on: connection)
        return try parts.map { places in
            var hash: MerkleHash?
            for place in places.reversed() {
                guard let left = tiles[place.tile]?.root(of: place.hashes) else { throw ProofError.brokenTree }
                hash = hash.map { .node(left, $0) } ?? left
            }
            return hash ?? .empty
        }
    }

    func root(size: Int64) async throws -> MerkleHash {
        try await hashes(of: [0..<size]).first ?? .empty
    }
}
