import Testing

@testable import Web

@Suite("Parts of an address")
struct PathPartTests {
    @Test(
        "are read as they were meant",
        arguments: [
            ("68-1", "68-1"), ("%C5%9E", "Ş"), ("a%2Fb", "a/b"), ("A+B", "A+B"), ("%zz", "%zz"), ("100%", "100%"),
            ("%+1", "%+1"), ("", ""),
        ])
    func text(_ part: String, _ text: String) {
        #expect(PathPart.text(of: part) == text)
    }

    @Test("stay something that nothing is called where they are not UTF-8", arguments: ["%FF", "%C3", "%ED%A0%80"])
    func notUTF8(_ part: String) {
        #expect(PathPart.text(of: part).contains("\u{FFFD}"))
    }
}
