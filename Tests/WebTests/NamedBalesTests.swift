import Testing

@testable import Web

@Suite("Bales that a form named")
struct NamedBalesTests {
    private let named = NamedBales(["/parts/0/bales": ["B1", "B2"], "/parts/1/bales": ["B3"]])

    @Test(
        "a pointer leads to its bale, and to none where it is about something else",
        arguments: [
            ("/parts/0/bales/1", "B2"), ("/parts/1/bales/0", "B3"), ("/parts/1/bales/1", nil), ("/parts/1/bales", nil),
            ("/parts/2/bales/0", nil), ("/parts/0/bales/-1", nil), ("", nil),
        ])
    func bale(_ pointer: String, _ number: String?) {
        #expect(named.bale(at: pointer) == number)
    }

    @Test("faults of one bale are told beside it, the others together")
    func faults() {
        let problem = ProblemAnswer(
            title: "", status: 422, detail: nil, rule: nil,
            errors: [
                .init(pointer: "/parts/0/bales/1", detail: "kullanılmış", rule: "M24/1"),
                .init(pointer: "/parts", detail: "çok ağır", rule: "M24/1"),
            ])
        #expect(named.faults(in: problem).mapValues { $0.map(\.detail) } == ["B2": ["kullanılmış"]])
        #expect(named.others(in: problem).map(\.text) == ["çok ağır"])
        #expect(named.faults(in: nil).isEmpty && named.others(in: nil).isEmpty)
    }
}
