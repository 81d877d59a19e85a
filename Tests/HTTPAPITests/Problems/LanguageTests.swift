import Testing

@testable import HTTPAPI

struct LanguageTests {
    @Test(
        "Turkish is spoken unless English is preferred",
        arguments: [
            (nil, Language.tr), ("", .tr), ("en", .en), ("en-GB", .en), ("tr", .tr), ("de", .tr), ("*", .tr),
            ("tr;q=0.5, en;q=0.8", .en), ("tr, en;q=0.8", .tr), ("en;q=0", .tr), ("EN", .en), ("en;q=nan", .tr),
            ("fr, en;q=0.1", .en), (";;,,q=", .tr),
        ] as [(String?, Language)])
    func chosen(_ header: String?, language: Language) {
        #expect(Language(accepting: header) == language)
    }
}
