/// Hashes one run of the log and compares it with the stored leaves, event by event.
///
/// Where an event is not what the stored leaf says, the fault is noted and the stored leaf is taken: whether that one is
/// right, the checkpoints tell.
struct RunCheck {
    /// An event that the tree was not made of.
    struct Altered: Sendable {
        let position: Int64
        /// Its bytes without the position; empty where too many were found to keep them.
        let rest: [UInt8]
        let stored: MerkleHash
    }

    struct Findings: Sendable {
        var altered: [Altered] = []
        var missing = PositionRuns()
        /// Leaves that the stored tree lacks.
        var unstored = PositionRuns()
        var misplaced: [Int64?] = []
        /// Roots of the full tiles.
        var tiles: [MerkleHash] = []
        /// Roots of what of each checkpoint lies in the run.
        var checkpoints: [(size: Int64, hash: MerkleHash)] = []
        var root = MerkleHash.empty
        var bytes: Int64 = 0
    }

    private static let longestKept = 256

    private let leaves: Range<Int64>
    private let stored: [MerkleHash?]
    private let treeSize: Int64
    private var sizes: ArraySlice<Int64>
    private var next: Int64
    private var tile = CompactRange()
    private var tiles = CompactRange()
    private(set) var findings = Findings()

    /// - Parameter leaves: of the run, as far as the log goes.
    /// - Parameter sizes: of the checkpoints that end in the run, in order.
    init(leaves: Range<Int64>, stored: [MerkleHash?], treeSize: Int64, sizes: ArraySlice<Int64>) {
        self.leaves = leaves
        self.stored = stored
        self.treeSize = treeSize
        self.sizes = sizes
        next = leaves.lowerBound
    }

    mutating func take(_ position: Int64?, _ line: ArraySlice<UInt8>) {
        findings.bytes += Int64(line.count)
        guard let position, position > next, position <= leaves.upperBound else {
            findings.misplaced.append(position)
            return
        }
        skip(to: position - 1)
        let leaf = MerkleHash.leaf(line)
        let known = storedLeaf(next)
        if let known, known != leaf {
            let isKept = findings.altered.count < Self.longestKept
            let rest = isKept ? line.drop { $0 != UInt8(ascii: ",") } : []
            findings.altered.append(Altered(position: position, rest: Array(rest), stored: known))
        } else if known == nil, next < treeSize {
            findings.unstored.append(position)
        }
        push(known ?? leaf)
    }

    mutating func finish() -> Findings {
        skip(to: leaves.upperBound)
        findings.root = tiles.folded(onto: tile.isEmpty ? nil : tile.root) ?? .empty
        return findings
    }

    private func storedLeaf(_ index: Int64) -> MerkleHash? {
        let offset = Int(index - leaves.lowerBound)
        return stored.indices.contains(offset) ? stored[offset] : nil
    }

    private mutating func skip(to index: Int64) {
        while next < index {
            findings.missing.append(next + 1)
            push(storedLeaf(next) ?? .empty)
        }
    }

    private mutating func push(_ leaf: MerkleHash) {
        tile.append(leaf)
        next += 1
        if next % Tile.width == 0 {
            findings.tiles.append(tile.root)
            tiles.append(tile.root)
            tile = CompactRange()
        }
        if sizes.first == next {
            sizes.removeFirst()
            if let hash = tiles.folded(onto: tile.isEmpty ? nil : tile.root) {
                findings.checkpoints.append((next, hash))
            }
        }
    }
}
