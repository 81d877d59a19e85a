import Foundation

/// What a checkpoint says (C2SP tlog-checkpoint): that the log of this origin has so many events with this root.
package struct CheckpointBody: Hashable, Sendable {
    package let origin: String
    /// Events, and the position of the last.
    package let size: Int64
    package let root: MerkleHash

    package init(origin: String, size: Int64, root: MerkleHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads a note's text; `nil` where it is no checkpoint. Lines behind the first three are passed over.
    package init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count >= 4, !lines[0].isEmpty, let size = Int64(lines[1]), size >= 0, lines[1] == String(size),
            let bytes = Data(base64Encoded: lines[2]), let root = MerkleHash(bytes)
        else { return nil }
        self.init(origin: lines[0], size: size, root: root)
    }

    package var text: String { "\(origin)\n\(size)\n\(Data(root.bytes).base64EncodedString())\n" }
}

/// A checkpoint as it was signed.
package struct SignedCheckpoint: Hashable, Sendable {
    package let body: CheckpointBody
    package let note: SignedNote
    /// Wall clock of the database, microseconds since 1970-01-01T00:00:00Z.
    package let signedAt: Int64
}
