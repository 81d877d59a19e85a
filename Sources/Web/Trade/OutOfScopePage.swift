/// Goods that the communiqué does not cover: the two numbers that stand for a reference (M29/5, M30/5).
struct OutOfScopePage: Page {
    static let template = "out-of-scope"

    struct Number: Sendable {
        let heading: String
        let rule: String
        let ruleTarget: String
        let reference: ReferenceNumberView
    }

    let title: String
    let numbers: [Number]

    init(_ visit: Visit) async throws {
        let texts = visit.texts
        title = texts("trade.outOfScope.title")
        let parameters = try await visit.parameters()
        let listed = [
            ("export", "M29/5", parameters["outOfScopeExportReference"]),
            ("import", "M30/5", parameters["outOfScopeImportReference"]),
        ]
        numbers = listed.compactMap { direction, rule, value in
            value?.texts.first.map { number in
                Number(
                    heading: texts.of(direction, under: "trade.direction"), rule: rule,
                    ruleTarget: Articles.target(rule), reference: ReferenceNumberView(number, texts))
            }
        }
    }
}
