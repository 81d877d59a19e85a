import HTTPAPI
import Testing

@testable import Web

@Suite("What anybody may read")
struct PublicTests {
    @Test(
        "a page is shown to whoever asks for one before JSON",
        arguments: [
            ("text/html", true), ("text/html,application/xhtml+xml,*/*;q=0.8", true), ("TEXT/HTML", true),
            ("text/html, application/json", true), ("application/json, text/html", false), ("*/*", false),
            ("application/json", false), ("", false), ("application/json;q=0, text/html", true),
            ("text/html;q=0.1, application/json", false), ("text/html;q=0", false), ("text/*", true),
            ("text/html;q=0.5, */*", false), ("text/html;q=0.5, application/*;q=0.4", true),
            ("application/json;q=0.5, text/html;Q=0.6", true), ("text/html;q=nan, application/json", false),
        ])
    func preference(_ accept: String, _ isPage: Bool) {
        #expect(VerificationPages.prefersPage(accept) == isPage)
    }

    @Test(
        "a code is understood with capitals, spaces and look-alike digits",
        arguments: [
            ("abcd efgh", "abcdefgh"), ("ABİCI-23", "abici23"), ("0a1b8", "oalbb"), (" a/b/xyz ", "xyz"), ("", ""),
            ("çş", ""), ("///", ""),
        ])
    func code(_ typed: String, _ code: String) {
        #expect(VerificationCode.normalised(typed) == code)
    }

    @Test("a reference is grouped for the eye without losing a digit")
    func groups() {
        let groups = ReferenceNumberView.groups(of: "13141902518146095263410")
        #expect(groups == ["1314", "1902", "5181", "4609", "5263", "410"])
        #expect(ReferenceNumberView.groups(of: "") == [])
    }

    @Test("countries are called by their names in both languages, in the alphabet's order, Türkiye left out")
    func countries() {
        #expect(Countries.name("DE", in: .tr) == "Almanya" && Countries.name("DE", in: .en) == "Germany")
        #expect(Countries.name("??", in: .tr) == "??")
        let names = Countries.choices(in: .tr)
        #expect(names.count > 190 && !names.contains { ["TR", "EU", "UN"].contains($0.value) })
        let places = ["Almanya", "Çekya", "İtalya"].compactMap { name in names.firstIndex { $0.label == name } }
        #expect(places.count == 3 && places == places.sorted())
    }
}
