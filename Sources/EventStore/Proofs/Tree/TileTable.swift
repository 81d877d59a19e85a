import Postgres

/// The tiles of the tree in the database.
enum TileTable {
    /// - Throws: ``ProofError/brokenTree`` where one is missing.
    static func tiles(_ addresses: Set<Tile.Address>, on connection: PostgresConnection) async throws
        -> [Tile.Address: Tile]
    {
        let rows = try await connection.query(
            """
            select level, index, hashes from koza.tree_tiles
            where (level, index) in (select * from unnest($1::bigint[], $2::bigint[]))
            """, [.intArray(addresses.map { Int64($0.level) }), .intArray(addresses.map(\.index))])
        let tiles = try Dictionary(rows.map { try read($0) }) { first, _ in first }
        guard tiles.count == addresses.count else { throw ProofError.brokenTree }
        return tiles
    }

    /// Tiles of one level in order of their index.
    static func run(level: Int, _ indexes: ClosedRange<Int64>, on connection: PostgresConnection) async throws
        -> [(index: Int64, tile: Tile)]
    {
        try await connection.query(
            """
            select level, index, hashes from koza.tree_tiles where level = $1 and index between $2 and $3
            order by index
            """, [.int(Int64(level)), .int(indexes.lowerBound), .int(indexes.upperBound)]
        ).map { row in
            let (address, tile) = try read(row)
            return (address.index, tile)
        }
    }

    /// The last tile of each level, from 0.
    static func edge(on connection: PostgresConnection) async throws -> [(index: Int64, tile: Tile)] {
        try await connection.query(
            """
            select last.* from generate_series(0, 7) as levels (level), lateral (
                select t.level, t.index, t.hashes from koza.tree_tiles t where t.level = levels.level
                order by t.index desc limit 1
            ) last order by last.level
            """, []
        ).map { row in
            let (address, tile) = try read(row)
            return (address.index, tile)
        }
    }

    /// Leaves in the tree.
    static func size(on connection: PostgresConnection) async throws -> Int64 {
        try await connection.query(
            """
            select index * 256 + octet_length(hashes) / 32 from koza.tree_tiles where level = 0
            order by index desc limit 1
            """, []
        ).oneOrNone()?.int(0) ?? 0
    }

    static func write(_ tiles: [Tile.Address: Tile], on connection: PostgresConnection) async throws {
        let tiles = Array(tiles)
        try await connection.execute(
            """
            insert into koza.tree_tiles as t (level, index, hashes)
            select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])
            on conflict (level, index) do update set hashes = excluded.hashes where t.hashes <> excluded.hashes
            """,
            [
                .intArray(tiles.map { Int64($0.key.level) }), .intArray(tiles.map(\.key.index)),
                .bytesArray(tiles.map(\.value.hashes.bytes)),
            ])
    }

    private static func read(_ row: PostgresRow) throws -> (Tile.Address, Tile) {
        guard let hashes = MerkleHash.list(try row.bytes(2)) else { throw ProofError.brokenTree }
        return (Tile.Address(level: Int(try row.int(0)), index: try row.int(1)), Tile(hashes: hashes))
    }
}
