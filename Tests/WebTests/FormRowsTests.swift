import Testing

@testable import Web

@Suite("Rows of forms")
struct FormRowsTests {
    private static let form = FormFields(
        query:
            "/bales/0/number=B-1&/bales/2/number=B-3&/bales/2/opened=true&/bales/10/number=B-11&/bales/10/opened=true"
            + "&/conforming=true")

    private var rows: FormRows {
        FormRows(Self.form, ["/bales": { Self.form.isGiven("/bales/\($0)/opened") }])
    }

    @Test("Rows that were not filled in are not sent; all else is")
    func sent() {
        #expect(rows.form["/bales/0/number"] == nil)
        #expect(rows.form["/bales/10/number"] == "B-11")
        #expect(rows.form["/conforming"] == "true")
    }

    @Test(
        "What is said of a row leads to where it stands on the page",
        arguments: [
            ("/bales/0/packing", "/bales/2/packing"), ("/bales/1", "/bales/10"), ("/bales/7", "/bales/7"),
            ("/bales", "/bales"), ("/conforming", "/conforming"), ("", ""),
        ])
    func pointers(_ pointer: String, _ place: String) {
        let entry = ProblemAnswer.Entry(pointer: pointer, detail: "Eksik", rule: "M13/4")
        let problem = ProblemAnswer(title: "Uygun değil", status: 422, detail: nil, rule: nil, errors: [entry])
        #expect(rows.onPage(problem).entries.map(\.pointer) == [place])
        #expect(rows.onPage(problem).status == 422)
    }
}
