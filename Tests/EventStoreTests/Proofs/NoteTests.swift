import Testing

@testable import EventStore

@Suite("Signed notes")
struct NoteTests {
    /// The example of Go's package for notes.
    private static let secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    private static let key = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    private static let text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    private static let line =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"

    @Test("Keys and notes are read and written as other programs do")
    func known() throws {
        let signer = try #require(NoteSigner(Self.secret + "\n"))
        let verifier = try #require(NoteVerifier(Self.key))
        #expect(signer.verifier == verifier && signer.text == Self.secret && verifier.text == Self.key)
        let note = try #require(SignedNote(Self.text + "\n" + Self.line))
        #expect(note.text == Self.text && note.isSigned(by: verifier))
        #expect(note.note == Self.text + "\n" + Self.line)
        #expect(try SignedNote(Self.text, signedBy: [signer]).isSigned(by: verifier))
    }

    @Test("A changed text, a changed signature, another key or another name is not believed")
    func altered() throws {
        let verifier = try #require(NoteVerifier(Self.key))
        let whole = Self.text + "\n" + Self.line
        for (part, other) in [("answer", "question"), ("x08go/ZJ", "x08go/ZK"), ("— Peter", "— Petra")] {
            #expect(SignedNote(whole.replacing(part, with: other))?.isSigned(by: verifier) == false, "\(part)")
        }
        let stranger = try #require(NoteSigner(newKeyNamed: "PeterNeumann"))
        #expect(try !SignedNote(Self.text, signedBy: [stranger]).isSigned(by: verifier))
        #expect(SignedNote(whole)?.isSigned(by: stranger.verifier) == false)
    }

    @Test(
        "What is no note or key is none",
        arguments: [
            "", "\n\n", "text\n", "text\n\n", "text\n\nname c2lnbmF0dXJl\n", "text\n\n— name\n",
            "text\n\n— name AAAA\n",
            "text\n\n— name c2lnbmF0dXJl",
        ])
    func malformed(text: String) {
        #expect(SignedNote(text) == nil)
        #expect(NoteVerifier(text) == nil && NoteSigner(text) == nil)
    }

    @Test(
        "A key whose parts do not agree is none",
        arguments: ["PeterNeumann+c74f20a4+", "Peter+c74f20a3+", "+c74f20a3+", "Peter Neumann+c74f20a3+"])
    func disagreeing(beginning: String) {
        #expect(NoteVerifier(beginning + "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW") == nil)
        #expect(NoteSigner("PRIVATE+KEY+" + beginning + "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz") == nil)
    }

    @Test("A checkpoint is origin, size and root")
    func checkpoint() {
        let body = CheckpointBody(origin: "log", size: 7, root: .empty)
        #expect(body.text == "log\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
        #expect(CheckpointBody(body.text) == body)
        #expect(CheckpointBody(body.text + "more\n") == body)
        for (part, other) in [("7", "07"), ("7", "-7"), ("7", "x"), ("47DE", "47"), ("log", "")] {
            #expect(CheckpointBody(body.text.replacing(part, with: other)) == nil, "\(other)")
        }
    }
}
