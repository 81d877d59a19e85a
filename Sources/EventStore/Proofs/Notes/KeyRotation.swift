/// A note by which one key hands over to the next, signed by both: whoever trusts either can trust the other.
package struct KeyRotation: Hashable, Sendable {
    let origin: String
    /// The old key signs no checkpoint of more events, the new one none of so many.
    let size: Int64
    let old: NoteVerifier
    let new: NoteVerifier

    private static let heading = "koza key rotation"

    init(origin: String, size: Int64, old: NoteVerifier, new: NoteVerifier) {
        self.origin = origin
        self.size = size
        self.old = old
        self.new = new
    }

    /// Reads a note that both keys signed; `nil` for any other.
    init?(_ note: SignedNote) {
        let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.count == 6, lines[0] == Self.heading, let size = Int64(lines[2]), size >= 0,
            let old = NoteVerifier(lines[3]), let new = NoteVerifier(lines[4]),
            note.isSigned(by: old), note.isSigned(by: new)
        else { return nil }
        self.init(origin: lines[1], size: size, old: old, new: new)
    }

    var text: String { "\(Self.heading)\n\(origin)\n\(size)\n\(old.text)\n\(new.text)\n" }
}
