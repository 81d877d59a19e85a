@testable import EventStore

/// A tree by the words of RFC 6962, 2.1, without tiles and without haste.
struct MemoryTree {
    let leaves: [MerkleHash]
    private let nodes: [TreeNode: MerkleHash]

    init(_ leaves: [MerkleHash]) {
        self.leaves = leaves
        var nodes: [TreeNode: MerkleHash] = [:]
        var (level, row) = (0, leaves)
        while !row.isEmpty {
            for (index, hash) in row.enumerated() { nodes[TreeNode(level: level, index: Int64(index))] = hash }
            row = stride(from: 0, to: row.count - 1, by: 2).map { .node(row[$0], row[$0 + 1]) }
            level += 1
        }
        self.nodes = nodes
    }

    /// Leaves that tell each other apart.
    init(count: Int) {
        self.init((0..<count).map { MerkleHash.leaf(Array("leaf \($0)".utf8)) })
    }

    func hash(_ run: Range<Int64>) -> MerkleHash {
        let count = run.upperBound - run.lowerBound
        if count == 0 { return .empty }
        if count & (count - 1) == 0, run.lowerBound % count == 0 {
            let node = TreeNode(level: count.trailingZeroBitCount, index: run.lowerBound / count)
            return nodes[node] ?? .empty
        }
        var half: Int64 = 1
        while half * 2 < count { half *= 2 }
        let middle = run.lowerBound + half
        return .node(hash(run.lowerBound..<middle), hash(middle..<run.upperBound))
    }

    func root(_ size: Int64) -> MerkleHash { hash(0..<size) }

    func inclusion(_ index: Int64, _ size: Int64) -> InclusionProof {
        InclusionProof(
            index: index, size: size, path: InclusionProof.runs(index: index, size: size).map { hash($0) })
    }

    func consistency(_ first: Int64, _ second: Int64) -> ConsistencyProof {
        ConsistencyProof(
            first: first, second: second,
            path: ConsistencyProof.runs(first: first, second: second).map { hash($0) })
    }
}
