/// Holds the stored nodes above the leaves against those that were computed.
struct UpperTiles {
    let log: any VerifiedLog

    /// The level that lies within a run.
    func faults(of run: LeafRun, _ findings: RunCheck.Findings, _ treeSize: Int64) async throws -> [LogFault] {
        try await faults(
            level: 1, from: run.number * Tile.width, findings.tiles, width: Tile.width, treeSize: treeSize)
    }

    /// The levels above: `roots` are those of the complete runs.
    func faults(_ roots: [MerkleHash], treeSize: Int64) async throws -> [LogFault] {
        var faults: [LogFault] = []
        var (level, hashes, width) = (2, roots, LeafRun.size)
        while !hashes.isEmpty {
            faults += try await self.faults(level: level, from: 0, hashes, width: width, treeSize: treeSize)
            hashes = stride(from: 0, to: hashes.count, by: Int(Tile.width)).compactMap { start in
                let end = start + Int(Tile.width)
                return end <= hashes.count ? CompactRange(hashes[start..<end]).root : nil
            }
            (level, width) = (level + 1, width * Tile.width)
        }
        return faults
    }

    /// - Parameter width: leaves under one entry.
    private func faults(level: Int, from first: Int64, _ computed: [MerkleHash], width: Int64, treeSize: Int64)
        async throws -> [LogFault]
    {
        let end = min(first + Int64(computed.count), treeSize / width)
        guard end > first, let stored = try await log.storedHashes(level: level, first..<end) else { return [] }
        var faults: [LogFault] = []
        for (offset, hash) in stored.enumerated() where hash != computed[offset] {
            let start = (first + Int64(offset)) * width
            faults.append(LogFault(.tree, start + 1...start + width, detail: "a node of level \(level)"))
        }
        return faults
    }
}
