import Testing

@testable import EventStore

@Suite("A tree that grows by its tiles")
struct GrowingTreeTests {
    private static let tree = MemoryTree(count: 66_000)

    @Test(
        "Has the root of RFC 6962 at every size, and holds each hash in one tile",
        arguments: [1, 2, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537, 65_793, 66_000])
    func roots(size: Int) {
        var grown = GrowingTree()
        for leaf in Self.tree.leaves.prefix(size) { grown.append(leaf) }
        #expect(grown.root == Self.tree.root(Int64(size)))
        let tiles = grown.tiles
        #expect(tiles.values.allSatisfy { (1...256).contains($0.hashes.count) })
        let leaves = tiles.filter { $0.key.level == 0 }.sorted { $0.key.index < $1.key.index }.flatMap(\.value.hashes)
        #expect(leaves == Array(Self.tree.leaves.prefix(size)))
        for index in 0..<Int64(size / 256) {
            let place = Tile.Address(level: 1, index: index / 256)
            #expect(tiles[place]?.hashes[Int(index % 256)] == Self.tree.hash(index * 256..<(index + 1) * 256))
        }
    }

    @Test("Goes on from its last tiles as if it had never stopped", arguments: [1, 255, 256, 300, 65_536, 65_700])
    func resumed(at size: Int) throws {
        var first = GrowingTree()
        for leaf in Self.tree.leaves.prefix(size) { first.append(leaf) }
        let stored = first.tiles
        var levels: [(index: Int64, tile: Tile)] = []
        while let last = stored.filter({ $0.key.level == levels.count }).max(by: { $0.key.index < $1.key.index }) {
            levels.append((last.key.index, last.value))
        }
        var second = try #require(GrowingTree(last: levels))
        for leaf in Self.tree.leaves[size..<size + 300] { second.append(leaf) }
        #expect(second.size == Int64(size) + 300)
        #expect(second.root == Self.tree.root(Int64(size) + 300))
    }

    @Test("Tiles that do not fit each other are refused")
    func misfits() {
        let full = Tile(hashes: Array(Self.tree.leaves.prefix(256)))
        let one = Tile(hashes: [Self.tree.leaves[0]])
        #expect(GrowingTree(last: []) != nil)
        #expect(GrowingTree(last: [(0, full), (0, one)]) != nil)
        #expect(GrowingTree(last: [(0, full)]) == nil)
        #expect(GrowingTree(last: [(0, one), (0, one)]) == nil)
        #expect(GrowingTree(last: [(1, one), (0, full)]) == nil)
    }

    @Test("Nodes are found in their tiles whatever their height")
    func places() {
        #expect(TreeNode(level: 0, index: 300).place == (Tile.Address(level: 0, index: 1), 44..<45))
        #expect(TreeNode(level: 7, index: 1).place == (Tile.Address(level: 0, index: 0), 128..<256))
        #expect(TreeNode(level: 8, index: 257).place == (Tile.Address(level: 1, index: 1), 1..<2))
        #expect(TreeNode.covering(0..<7).map(\.level) == [2, 1, 0])
        #expect(TreeNode.covering(4..<7).map(\.index) == [2, 6])
    }
}
