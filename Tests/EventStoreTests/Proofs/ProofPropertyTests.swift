import Testing

@testable import EventStore

@Suite("Proofs of every size")
struct ProofPropertyTests {
    private static let largest: Int64 = 150
    private let tree = MemoryTree(count: Int(Self.largest))

    @Test("Every inclusion proof holds, and no altered one does")
    func inclusion() {
        for size in 1...Self.largest {
            let root = tree.root(size)
            for index in 0..<size {
                let proof = tree.inclusion(index, size)
                let leaf = tree.leaves[Int(index)]
                #expect(proof.proves(leaf, in: root), "\(index) in \(size)")
                for path in altered(proof.path, by: index + size) {
                    let other = InclusionProof(index: index, size: size, path: path)
                    #expect(!other.proves(leaf, in: root), "\(index) in \(size)")
                }
                let neighbour = InclusionProof(index: (index + 1) % size, size: size, path: proof.path)
                #expect(!neighbour.proves(leaf, in: root) || size == 1)
                #expect(!proof.proves(.empty, in: root))
                #expect(!proof.proves(leaf, in: tree.root(size - 1)))
            }
        }
    }

    @Test("Every consistency proof holds, and no altered one does")
    func consistency() {
        for second in 1...Self.largest {
            let root = tree.root(second)
            for first in 1...second {
                let proof = tree.consistency(first, second)
                let earlier = tree.root(first)
                #expect(proof.proves(earlier, becomes: root), "\(first) to \(second)")
                for path in altered(proof.path, by: first + second) {
                    let other = ConsistencyProof(first: first, second: second, path: path)
                    #expect(!other.proves(earlier, becomes: root), "\(first) to \(second)")
                }
                #expect(!proof.proves(tree.root(first - 1), becomes: root))
                #expect(!proof.proves(earlier, becomes: tree.root(second - 1)))
            }
        }
    }

    @Test("Sizes and places outside the tree prove nothing")
    func outside() {
        let root = tree.root(5)
        for (index, size) in [(-1, 5), (5, 5), (0, 0), (3, 2)] as [(Int64, Int64)] {
            #expect(!InclusionProof(index: index, size: size, path: []).proves(tree.leaves[0], in: root))
        }
        for (first, second) in [(-1, 5), (6, 5), (0, 5)] as [(Int64, Int64)] {
            #expect(!ConsistencyProof(first: first, second: second, path: []).proves(root, becomes: root))
        }
    }

    /// With a hash changed, one left out, one too many, two exchanged.
    private func altered(_ path: [MerkleHash], by seed: Int64) -> [[MerkleHash]] {
        var paths = [path + [tree.leaves[0]]]
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
