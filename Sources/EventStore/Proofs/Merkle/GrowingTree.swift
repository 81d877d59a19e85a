/// The right edge of a tree, to which leaves are added, and the tiles that change by it.
struct GrowingTree: Sendable {
    /// Leaves.
    private(set) var size: Int64
    /// Of each level the hashes that fill no tile yet.
    private var edge: [[MerkleHash]]
    private(set) var completed: [Tile.Address: Tile] = [:]

    init() {
        (size, edge) = (0, [])
    }

    /// - Parameter last: of each level from 0 the last tile and its index.
    /// - Returns: `nil` where the tiles do not fit each other.
    init?(last: [(index: Int64, tile: Tile)]) {
        size = last.first.map { $0.index * Tile.width + Int64($0.tile.hashes.count) } ?? 0
        edge = []
        var expected = size
        for (index, tile) in last {
            guard index * Tile.width + Int64(tile.hashes.count) == expected else { return nil }
            edge.append(tile.hashes.count == Tile.width ? [] : tile.hashes)
            expected /= Tile.width
        }
        guard expected == 0 else { return nil }
    }

    mutating func append(_ leaf: MerkleHash) {
        size += 1
        var (hash, level, index) = (leaf, 0, size - 1)
        while true {
            if level == edge.count { edge.append([]) }
            edge[level].append(hash)
            guard edge[level].count == Tile.width else { return }
            completed[Tile.Address(level: level, index: index / Tile.width)] = Tile(hashes: edge[level])
            hash = CompactRange(edge[level]).root
            edge[level] = []
            (level, index) = (level + 1, index / Tile.width)
        }
    }

    /// Every tile that may have changed.
    var tiles: [Tile.Address: Tile] {
        var tiles = completed
        var entries = size
        for (level, hashes) in edge.enumerated() {
            if !hashes.isEmpty {
                tiles[Tile.Address(level: level, index: entries / Tile.width)] = Tile(hashes: hashes)
            }
            entries /= Tile.width
        }
        return tiles
    }

    var root: MerkleHash {
        edge.reduce(nil) { right, hashes in CompactRange(hashes).folded(onto: right) } ?? .empty
    }
}
