import Testing

@testable import Web

@Suite("Faults at their fields")
struct FaultsTests {
    private let problem = ProblemAnswer(
        title: "Kurala aykırı", status: 422, detail: nil, rule: "M11/3",
        errors: [
            .init(pointer: "/owner/vkn", detail: "VKN on rakamdan oluşur.", rule: nil),
            .init(pointer: "/bales", detail: "En çok 200 balya olabilir.", rule: "M11/3"),
        ])

    @Test("a fault leads to the field of its pointer, and its rule to the article")
    func targets() throws {
        let summary = ErrorSummary(problem, Texts())
        #expect(summary.lines.map(\.target) == ["#f-owner-vkn", "#f-bales"])
        #expect(summary.lines.map(\.ruleTarget) == [nil, "/mevzuat#M11-3"])
    }

    @Test("a problem without faults is told by its own words")
    func bare() {
        let problem = ProblemAnswer(title: "Bulunamadı", status: 404, detail: nil, rule: nil, errors: nil)
        #expect(problem.entries.map(\.detail) == ["Bulunamadı"])
    }
}
