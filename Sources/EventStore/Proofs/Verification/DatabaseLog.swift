import Postgres

/// The log as it stands in the database.
package struct DatabaseLog: VerifiedLog {
    private let store: EventStore

    package init(_ store: EventStore) {
        self.store = store
    }

    package func extent() async throws -> (last: Int64, tree: Int64) {
        let tree = try await store.pool.withConnection { try await TileTable.size(on: $0) }
        return (try await store.lastPosition(), tree)
    }

    package func readEvents(of run: LeafRun, _ each: (Int64?, ArraySlice<UInt8>) async throws -> Void) async throws {
        try await store.pool.withConnection { connection in
            try await LeafReader.read(
                after: run.leaves.lowerBound, upTo: run.leaves.upperBound, on: connection
            ) { try await each($0, $1[...]) }
        }
    }

    package func storedHashes(level: Int, _ entries: Range<Int64>) async throws -> [MerkleHash?]? {
        var hashes: [MerkleHash?] = Array(repeating: nil, count: entries.count)
        guard !entries.isEmpty else { return hashes }
        let tiles = try await store.pool.withConnection { connection in
            try await TileTable.run(
                level: level, entries.lowerBound / Tile.width...(entries.upperBound - 1) / Tile.width, on: connection)
        }
        for (index, tile) in tiles {
            for (offset, hash) in tile.hashes.enumerated() {
                let place = Int(index * Tile.width + Int64(offset) - entries.lowerBound)
                if hashes.indices.contains(place) { hashes[place] = hash }
            }
        }
        return hashes
    }

    package func checkpointNotes(after size: Int64, limit: Int) async throws -> [(size: Int64, note: String)] {
        try await store.pool.withConnection { try await CheckpointTable.notes(after: size, limit: limit, on: $0) }
    }

    package func keyEntries() async throws -> [KeyHistory.Entry] {
        try await store.pool.withConnection { try await CheckpointTable.keys(on: $0) }
    }

    package func fileFaults() -> [LogFault] { [] }
}
