/// One box for everything that people hold in their hands: a right answer leads to its page.
struct SearchPage: Page {
    static let template = "search"
    static let path = "/ara"

    /// How a number looks.
    struct Example: Sendable {
        let kind: String
        let number: String
    }

    let title: String
    let query: String
    let isAsked: Bool
    let hits: [SearchHit]
    let hasHits: Bool
    let isElsewhere: Bool
    let asked: String
    let examples: [Example]

    static let answer: PageRoute.Handler = { visit in
        let query = visit.query["q"] ?? ""
        let outcome = try await visit.search(query)
        if outcome.hits.count == 1, let hit = outcome.hits.first { return .redirect(hit.target) }
        return .page(SearchPage(visit, query, outcome))
    }

    private init(_ visit: Visit, _ query: String, _ outcome: SearchOutcome) {
        let texts = visit.texts
        title = texts("oversight.search.title")
        self.query = query
        isAsked = !query.isEmpty
        hits = outcome.hits
        hasHits = !hits.isEmpty
        isElsewhere = outcome.isElsewhere
        asked = texts("oversight.search.asked", ["query": query])
        examples = [
            Example(kind: texts("oversight.search.lot"), number: "68-1 · 68-1 2025-2026"),
            Example(kind: texts("certificate.number"), number: "PKB-2025-68-1"),
            Example(kind: texts("oversight.search.reference"), number: "1234 5678 9012 3456 7890 123"),
            Example(kind: texts("oversight.search.firm"), number: "4540536920"),
            Example(kind: texts("oversight.search.registryNumber"), number: "68"),
            Example(kind: texts("oversight.search.bale"), number: "1041 · 1041 2025-2026"),
            Example(kind: texts("oversight.search.code"), number: "…/dogrula/bfn6zmi5i5jiktkxz7ebsruq7a"),
        ]
    }
}
