import HTTPAPI

/// What a kind of problem means and what to do, for whoever follows the `type` of an answer (RFC 9457, 3.1.1).
struct ProblemPage: Page {
    static let template = "problem"

    let title: String
    let explanation: String
    let rows: [SummaryRow]

    init(_ kind: ProblemKind, _ visit: Visit) {
        title = kind.title[visit.language]
        explanation = kind.explanation[visit.language]
        rows = [
            SummaryRow(visit.texts("public.problem.type"), kind.type),
            SummaryRow(visit.texts("public.problem.status"), String(kind.status)),
        ]
    }
}
