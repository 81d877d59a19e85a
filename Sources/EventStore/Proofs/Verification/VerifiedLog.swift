/// A log that can be verified: in the database, or in an export.
///
/// Its leaves are read in runs of ``LeafRun/size``, any number of them at a time.
package protocol VerifiedLog: Sendable {
    /// Position of the last event, and leaves in the stored tree.
    func extent() async throws -> (last: Int64, tree: Int64)

    /// Hands over each event of a run in order, with the bytes of its leaf; nil for what cannot be read as one.
    func readEvents(of run: LeafRun, _ each: (Int64?, ArraySlice<UInt8>) async throws -> Void) async throws

    /// The stored hashes of one level of tiles, `nil` each where there is none; `nil` where that level is not kept.
    func storedHashes(level: Int, _ entries: Range<Int64>) async throws -> [MerkleHash?]?

    /// Notes of checkpoints behind a size, in order of size, with the size under which they are kept.
    func checkpointNotes(after size: Int64, limit: Int) async throws -> [(size: Int64, note: String)]

    func keyEntries() async throws -> [KeyHistory.Entry]

    /// What is wrong with the files that it is kept in.
    func fileFaults() async throws -> [LogFault]
}

/// A piece of the log: the leaves under one node of the third level of tiles.
package struct LeafRun: Hashable, Sendable {
    package static let size: Int64 = Tile.width * Tile.width

    /// From 0.
    package let number: Int64

    package init(number: Int64) {
        self.number = number
    }

    /// Of leaves, from 0.
    var leaves: Range<Int64> { number * Self.size..<(number + 1) * Self.size }
}
