import Regulation
import Testing

@testable import Web

@Suite("What a number may be")
struct SearchTermTests {
    private static let season = Season(startYear: 2025)
    private static let someCode = "bfn6zmi5i5jiktkxz7ebsruq7a"
    private static let someReference = "12345678901234567890123"

    @Test(
        "A lot number, its season before or behind it in any way that people write it",
        arguments: [
            "68-1 2025-2026", "2025-2026 68-1", "2025-2026/68-1", "68-1, 2025/2026", "68-1 2025/26",
            " 68 – 1\u{A0} 2025-2026 ", "68-1 · 2025-2026", "2025-2026-68-1",
        ])
    func lot(_ text: String) {
        #expect(SearchTerm.all(in: text).first == .lot(Self.season, "68-1"))
    }

    @Test("Without a season it may be any season's, or a bale's number")
    func anySeason() {
        #expect(SearchTerm.all(in: "68-1") == [.lot(nil, "68-1"), .bale(nil, "68-1")])
    }

    @Test(
        "A certificate's number, however it was typed",
        arguments: ["PKB-2025-68-1", "pkb-2025-68-1", "PKB 2025 68 1", "PKB‑2025‑68‑1", "PKB2025-68-1"])
    func certificate(_ text: String) {
        #expect(SearchTerm.all(in: text) == [.certificate("PKB-2025-68-1")])
    }

    @Test("A certificate that was cut from another")
    func child() {
        #expect(SearchTerm.all(in: "PKB-2025-68-1-2-1") == [.certificate("PKB-2025-68-1-2-1")])
    }

    @Test(
        "A reference's 23 digits, in groups too",
        arguments: [someReference, "1234 5678 9012 3456 7890 123", "1234.5678.9012.3456.7890.123"])
    func reference(_ text: String) {
        #expect(SearchTerm.all(in: text) == [.reference(Self.someReference)])
    }

    @Test(
        "A verification code, or an address that bears it",
        arguments: [
            someCode, someCode.uppercased(), "/dogrula/\(someCode)", "https://koza.example/dogrula/\(someCode)?x=1",
            "HTTPS://KOZA.EXAMPLE/DOGRULA/\(someCode.uppercased())/bales/7",
        ])
    func code(_ text: String) {
        #expect(SearchTerm.all(in: text) == [.verification(Self.someCode)])
    }

    @Test("Ten digits are a firm's, fewer may be a factory's registry number, eighteen a bale's SSCC")
    func digits() {
        #expect(SearchTerm.all(in: "454 053 69 20") == [.firm("4540536920"), .bale(nil, "454 053 69 20")])
        #expect(SearchTerm.all(in: "68") == [.registryNumber("68"), .bale(nil, "68")])
        #expect(SearchTerm.all(in: "068") == [.bale(nil, "068")])
        #expect(SearchTerm.all(in: "386912345678901234") == [.bale(nil, "386912345678901234")])
        #expect(SearchTerm.all(in: "12345678901") == [.bale(nil, "12345678901")])
    }

    @Test("Anything short may be a bale's label, of the season that stands beside it")
    func bale() {
        #expect(SearchTerm.all(in: "B 17/4 2025-2026") == [.bale(Self.season, "B 17/4")])
        #expect(SearchTerm.all(in: "1041 2025/26") == [.bale(Self.season, "1041")])
        #expect(SearchTerm.all(in: "Çırçır-İ1") == [.bale(nil, "Çırçır-İ1")])
    }

    @Test("Years that are no season stay part of the number")
    func noSeason() {
        #expect(SearchTerm.all(in: "2025-2027") == [.lot(nil, "2025-2027"), .bale(nil, "2025-2027")])
        #expect(SearchTerm.all(in: "2025-2026") == [.lot(nil, "2025-2026"), .bale(nil, "2025-2026")])
    }

    @Test("What nobody prints on anything is nothing", arguments: ["", "   ", String(repeating: "x", count: 41)])
    func nothing(_ text: String) {
        #expect(SearchTerm.all(in: text) == [])
    }
}
