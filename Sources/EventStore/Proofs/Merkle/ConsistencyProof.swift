/// RFC 6962, 2.1.2: that a tree begins with an earlier one.
package struct ConsistencyProof: Hashable, Sendable {
    /// Leaves in the earlier tree.
    package let first: Int64
    /// Leaves in the later one.
    package let second: Int64
    package let path: [MerkleHash]

    package init(first: Int64, second: Int64, path: [MerkleHash]) {
        self.first = first
        self.second = second
        self.path = path
    }

    /// The runs of leaves whose hashes the path is made of.
    static func runs(first: Int64, second: Int64) -> [Range<Int64>] {
        guard first > 0 else { return [] }
        var (runs, run): ([Range<Int64>], _) = ([], 0..<second)
        while first < run.upperBound {
            let middle = run.lowerBound + (run.upperBound - run.lowerBound).powerOfTwoBelow
            let (left, right) = (run.lowerBound..<middle, middle..<run.upperBound)
            runs.append(first <= middle ? right : left)
            run = first <= middle ? left : right
        }
        // A whole earlier tree on the left edge is its own root, which the verifier has.
        if run.lowerBound > 0 { runs.append(run) }
        return runs.reversed()
    }

    /// RFC 9162, 2.1.4.2.
    package func proves(_ firstRoot: MerkleHash, becomes secondRoot: MerkleHash) -> Bool {
        guard first >= 0, first <= second else { return false }
        guard first < second else { return path.isEmpty && firstRoot == secondRoot }
        guard first > 0 else { return path.isEmpty && firstRoot == .empty }
        let isPowerOfTwo = first & (first - 1) == 0
        guard let start = isPowerOfTwo ? firstRoot : path.first else { return false }
        var (place, last) = (first - 1, second - 1)
        while place & 1 == 1 { (place, last) = (place >> 1, last >> 1) }
        var (earlier, later) = (start, start)
        for sibling in isPowerOfTwo ? path[...] : path.dropFirst() {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                earlier = .node(sibling, earlier)
                later = .node(sibling, later)
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                later = .node(later, sibling)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 && earlier == firstRoot && later == secondRoot
    }
}
