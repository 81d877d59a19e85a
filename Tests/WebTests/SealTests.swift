import Testing

@testable import Web

@Suite("Seals and tokens of forms")
struct SealTests {
    private let seal = Seal(secret: Array(repeating: 7, count: 32))

    @Test("what is sealed opens again for its purpose alone, and not under another secret")
    func sealing() throws {
        let sealed = try seal.seal(["a": 1], for: "session")
        #expect(seal.open(sealed, for: "session", as: [String: Int].self) == ["a": 1])
        #expect(seal.open(sealed, for: "draft", as: [String: Int].self) == nil)
        let other = Seal(secret: Array(repeating: 8, count: 32))
        #expect(other.open(sealed, for: "session", as: [String: Int].self) == nil)
        #expect(seal.open(Array(sealed.dropLast()), for: "session", as: [String: Int].self) == nil)
    }

    @Test("a form's token holds for its browser alone")
    func tokens() {
        let token = seal.sign("browser-1", for: FormToken.purpose)
        #expect(seal.isSignature(token, of: "browser-1", for: FormToken.purpose))
        #expect(!seal.isSignature(token, of: "browser-2", for: FormToken.purpose))
        #expect(!seal.isSignature("", of: "browser-1", for: FormToken.purpose))
        #expect(!seal.isSignature(token.uppercased(), of: "browser-1", for: FormToken.purpose))
    }

    @Test(
        "after signing in one is sent to a page of ours and nowhere else",
        arguments: [
            ("/partiler?fabrika=f-1", "/partiler?fabrika=f-1"), ("//evil.example", "/"), ("https://evil.example", "/"),
            ("/\\evil.example", "/"), ("/a\r\nSet-Cookie: x", "/"), ("", "/"),
        ])
    func ownPath(_ target: String, _ expected: String) {
        #expect(SignIn.ownPath(target) == expected)
    }
}
