import Testing

@testable import HTTPAPI

struct VerificationPageTests {
    @Test(
        "A browser gets a page, a program JSON",
        arguments: [
            ("text/html,application/xhtml+xml,*/*;q=0.8", true), ("application/json", false), (nil, false),
            ("*/*", false),
            ("application/json, text/html", false), ("TEXT/HTML", true),
        ] as [(String?, Bool)])
    func wanted(_ accept: String?, page: Bool) {
        #expect(VerificationPage.isWanted(accept) == page)
    }
}
