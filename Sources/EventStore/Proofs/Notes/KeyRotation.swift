/// A note by which one key follows another. Signed by both, whoever trusts either can trust the other. Where the old key
/// was lost the new one signs alone and says why; trust does not pass then: a verifier must know both.
package struct KeyRotation: Hashable, Sendable {
    let origin: String
    /// The old key signs no checkpoint of more events, the new one none of so many.
    let size: Int64
    let old: NoteVerifier
    let new: NoteVerifier
    /// Why the old key did not sign; `nil` where it did.
    let reason: String?

    private static let heading = "koza key rotation"
    private static let headingWithoutOld = "koza key replacement"

    /// - Parameter reason: its line breaks become spaces.
    init(origin: String, size: Int64, old: NoteVerifier, new: NoteVerifier, reason: String? = nil) {
        self.origin = origin
        self.size = size
        self.old = old
        self.new = new
        self.reason = reason.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    }

    /// Reads a note that those signed who must; `nil` for any other.
    init?(_ note: SignedNote) {
        var lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var reason: String?
        if lines.count == 7, lines[0] == Self.headingWithoutOld {
            reason = lines.remove(at: 5)
        } else if lines.first != Self.heading {
            return nil
        }
        guard lines.count == 6, let size = Int64(lines[2]), size >= 0,
            let old = NoteVerifier(lines[3]), let new = NoteVerifier(lines[4]), old != new,
            reason != nil || note.isSigned(by: old), note.isSigned(by: new)
        else { return nil }
        self.init(origin: lines[1], size: size, old: old, new: new, reason: reason)
    }

    var text: String {
        let heading = reason == nil ? Self.heading : Self.headingWithoutOld
        return "\(heading)\n\(origin)\n\(size)\n\(old.text)\n\(new.text)\n" + (reason.map { $0 + "\n" } ?? "")
    }
}
