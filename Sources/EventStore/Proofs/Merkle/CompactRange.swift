/// The complete subtrees that make up a run of leaves, the largest first: all that is needed to go on and to know the
/// root. The run begins at a multiple of the largest subtree that it will ever hold.
struct CompactRange: Sendable {
    private var subtrees: [(height: Int, hash: MerkleHash)] = []

    init() {}

    init(_ leaves: some Sequence<MerkleHash>) {
        for leaf in leaves { append(leaf) }
    }

    var isEmpty: Bool { subtrees.isEmpty }

    /// RFC 6962, 2.1: the Merkle tree hash of the run.
    var root: MerkleHash { folded(onto: nil) ?? .empty }

    /// - Parameter height: 0 for a leaf; no subtree of the run is lower.
    mutating func append(_ hash: MerkleHash, height: Int = 0) {
        var (height, hash) = (height, hash)
        while let last = subtrees.last, last.height == height {
            subtrees.removeLast()
            hash = .node(last.hash, hash)
            height += 1
        }
        subtrees.append((height, hash))
    }

    /// The root of the run with what stands right of it; `nil` of nothing at all.
    func folded(onto right: MerkleHash?) -> MerkleHash? {
        subtrees.reversed().reduce(right) { right, left in right.map { .node(left.hash, $0) } ?? left.hash }
    }
}
