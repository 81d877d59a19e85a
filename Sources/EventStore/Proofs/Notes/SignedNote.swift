import Foundation

/// A text with signatures below it (C2SP signed-note).
package struct SignedNote: Hashable, Sendable {
    struct Signature: Hashable, Sendable {
        let name: String
        /// Four bytes.
        let id: [UInt8]
        let bytes: [UInt8]
    }

    /// Ends with a line feed.
    package let text: String
    let signatures: [Signature]

    init(_ text: String, signedBy signers: [NoteSigner]) throws {
        self.text = text
        signatures = try signers.map { try $0.signature(of: text) }
    }

    /// Reads the whole note; `nil` where it is none.
    package init?(_ note: String) {
        guard note.hasSuffix("\n"), let gap = note.range(of: "\n\n", options: .backwards) else { return nil }
        text = note[..<gap.lowerBound] + "\n"
        var signatures: [Signature] = []
        for line in note[gap.upperBound...].dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.split(separator: " ", omittingEmptySubsequences: false)
            guard words.count == 3, words[0] == "—", let bytes = Data(base64Encoded: String(words[2])), bytes.count > 4
            else { return nil }
            signatures.append(
                Signature(name: String(words[1]), id: Array(bytes.prefix(4)), bytes: Array(bytes.dropFirst(4))))
        }
        guard !signatures.isEmpty else { return nil }
        self.signatures = signatures
    }

    /// The whole of it.
    package var note: String {
        let lines = signatures.map { "— \($0.name) \(Data($0.id + $0.bytes).base64EncodedString())\n" }
        return text + "\n" + lines.joined()
    }

    /// Whether it claims to be signed by a key: by its name and id.
    func names(_ key: NoteVerifier) -> Bool {
        signatures.contains { $0.name == key.name && $0.id == key.id }
    }

    /// Whether a key signed it.
    package func isSigned(by key: NoteVerifier) -> Bool {
        signatures.contains { $0.name == key.name && $0.id == key.id && key.accepts($0.bytes, of: text) }
    }
}
