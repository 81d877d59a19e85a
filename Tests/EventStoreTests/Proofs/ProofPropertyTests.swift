import Testing

@testable import EventStore

@Suite("Proofs of every size")
struct ProofPropertyTests {
    private static let largest: Int64 = 260
    private static let tree = MemoryTree(count: Int(largest))
    private static let roots = (0...largest).map { tree.root($0) }

    @Test("Every inclusion proof holds, and no altered one does")
    func inclusion() {
        // One expectation for all: tens of thousands take longer than the hashes.
        var wrong: [String] = []
        for size in 1...Self.largest {
            let root = Self.roots[Int(size)]
            for index in 0..<size {
                let proof = Self.tree.inclusion(index, size)
                let leaf = Self.tree.leaves[Int(index)]
                if !proof.proves(leaf, in: root) { wrong.append("\(index) in \(size)") }
                for path in altered(proof.path, by: index + size) {
                    let other = InclusionProof(index: index, size: size, path: path)
                    if other.proves(leaf, in: root) { wrong.append("altered \(index) in \(size)") }
                }
                let neighbour = InclusionProof(index: (index + 1) % size, size: size, path: proof.path)
                if neighbour.proves(leaf, in: root), size > 1 { wrong.append("beside \(index) in \(size)") }
                if proof.proves(.empty, in: root) || proof.proves(leaf, in: Self.roots[Int(size) - 1]) {
                    wrong.append("another leaf or root, \(index) in \(size)")
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(10))")
    }

    @Test("Every consistency proof holds, and no altered one does")
    func consistency() {
        var wrong: [String] = []
        for second in 1...Self.largest {
            let root = Self.roots[Int(second)]
            for first in 1...second {
                let proof = Self.tree.consistency(first, second)
                let earlier = Self.roots[Int(first)]
                if !proof.proves(earlier, becomes: root) { wrong.append("\(first) to \(second)") }
                for path in altered(proof.path, by: first + second) {
                    let other = ConsistencyProof(first: first, second: second, path: path)
                    if other.proves(earlier, becomes: root) { wrong.append("altered \(first) to \(second)") }
                }
                if proof.proves(Self.roots[Int(first) - 1], becomes: root)
                    || proof.proves(earlier, becomes: Self.roots[Int(second) - 1])
                {
                    wrong.append("another root, \(first) to \(second)")
                }
            }
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(10))")
    }

    @Test("Sizes and places outside the tree prove nothing")
    func outside() {
        let root = Self.roots[5]
        for (index, size) in [(-1, 5), (5, 5), (0, 0), (3, 2)] as [(Int64, Int64)] {
            #expect(!InclusionProof(index: index, size: size, path: []).proves(Self.tree.leaves[0], in: root))
        }
        for (first, second) in [(-1, 5), (6, 5), (0, 5)] as [(Int64, Int64)] {
            #expect(!ConsistencyProof(first: first, second: second, path: []).proves(root, becomes: root))
        }
    }

    /// With a hash changed, one left out, one too many, two exchanged.
    private func altered(_ path: [MerkleHash], by seed: Int64) -> [[MerkleHash]] {
        var paths = [path + [Self.tree.leaves[0]]]
        guard !path.isEmpty else { return paths }
        let place = Int(seed) % path.count
        var changed = path
        changed[place] = .node(path[place], path[place])
        var shorter = path
        shorter.remove(at: place)
        paths += [changed, shorter]
        if path.count > 1 {
            var exchanged = path
            exchanged.swapAt(place, (place + 1) % path.count)
            paths.append(exchanged)
        }
        return paths
    }
}
