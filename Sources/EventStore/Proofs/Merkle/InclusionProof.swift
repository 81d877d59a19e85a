/// RFC 6962, 2.1.1: that a leaf is in a tree.
package struct InclusionProof: Hashable, Sendable {
    /// From 0.
    package let index: Int64
    /// Leaves in the tree.
    package let size: Int64
    /// From the leaf upward.
    package let path: [MerkleHash]

    package init(index: Int64, size: Int64, path: [MerkleHash]) {
        self.index = index
        self.size = size
        self.path = path
    }

    /// The runs of leaves whose hashes the path is made of.
    static func runs(index: Int64, size: Int64) -> [Range<Int64>] {
        var (runs, run): ([Range<Int64>], _) = ([], 0..<size)
        while run.upperBound - run.lowerBound > 1 {
            let middle = run.lowerBound + (run.upperBound - run.lowerBound).powerOfTwoBelow
            let (left, right) = (run.lowerBound..<middle, middle..<run.upperBound)
            runs.append(index < middle ? right : left)
            run = index < middle ? left : right
        }
        return runs.reversed()
    }

    /// RFC 9162, 2.1.3.2.
    package func proves(_ leaf: MerkleHash, in root: MerkleHash) -> Bool {
        guard index >= 0, index < size else { return false }
        var (place, last, hash) = (index, size - 1, leaf)
        for sibling in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = .node(sibling, hash)
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                hash = .node(hash, sibling)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && hash == root
    }
}
