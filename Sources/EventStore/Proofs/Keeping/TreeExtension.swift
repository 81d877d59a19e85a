import Postgres

/// Takes events into the stored tree, in a transaction under the lock.
struct TreeExtension {
    let connection: PostgresConnection

    /// Takes in at most `limit` events.
    /// - Returns: the tree as it is now stored, and whether it holds every event.
    /// - Throws: ``ProofError`` where the log does not continue what the tree was made of.
    func advance(limit: Int64) async throws -> (tree: GrowingTree, isComplete: Bool) {
        let edge = try await TileTable.edge(on: connection)
        guard var tree = GrowingTree(last: edge) else { throw ProofError.brokenTree }
        let size = tree.size
        let last = try await connection.query(
            "select coalesce((select position from koza.events order by position desc limit 1), 0)", []
        ).one().int(0)
        guard last >= size else { throw ProofError.missingEvent(position: last + 1) }
        let end = min(last, size + limit)
        // The last event of the tree is read again: a log that was cut off and has grown anew is found out here.
        var next = max(size, 1)
        try await LeafReader.read(after: next - 1, upTo: end, on: connection) { position, line in
            guard position == next else { throw ProofError.missingEvent(position: next) }
            let leaf = MerkleHash.leaf(line)
            if position > size {
                tree.append(leaf)
            } else if leaf != edge.first?.tile.hashes.last {
                throw ProofError.alteredEvent(position: position)
            }
            next += 1
        }
        guard next > end else { throw ProofError.missingEvent(position: next) }
        if tree.size > size { try await TileTable.write(tree.tiles, on: connection) }
        return (tree, end == last)
    }
}
