/// A tile of the tree: up to 256 hashes side by side. Those of level 0 are leaves; each of level n is the root of a
/// complete tile of level n - 1. What lies between is computed from them.
struct Tile: Hashable, Sendable {
    /// Levels of nodes that a tile spans.
    static let height = 8
    static let width: Int64 = 1 << height

    struct Address: Hashable, Sendable {
        let level: Int
        let index: Int64
    }

    var hashes: [MerkleHash]
}

extension TreeNode {
    /// The tile from which the node is computed, and which of its hashes.
    var place: (tile: Tile.Address, hashes: Range<Int>) {
        let (level, height) = level.quotientAndRemainder(dividingBy: Tile.height)
        let first = index << height
        let offset = Int(first % Tile.width)
        return (Tile.Address(level: level, index: first / Tile.width), offset..<offset + 1 << height)
    }
}

extension Tile {
    /// The root of the complete subtree upon some of the hashes; `nil` where the tile is shorter.
    func root(of range: Range<Int>) -> MerkleHash? {
        range.upperBound <= hashes.count ? CompactRange(hashes[range]).root : nil
    }
}
