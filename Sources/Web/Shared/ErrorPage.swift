/// What went wrong, and what to do.
struct ErrorPage: Page {
    enum Kind: String {
        case forbidden, unexpected
    }

    static let template = "error"

    let title: String
    let lines: [FaultLine]
    let advice: String
    let requestID: String

    init(_ problem: ProblemAnswer, _ visit: Visit) {
        title = problem.title.isEmpty ? visit.texts("shared.error.unexpected") : problem.title
        lines = (problem.errors ?? problem.explanation).map { FaultLine($0) }
        advice = visit.texts("shared.error.advice")
        requestID = visit.requestID
    }

    init(_ kind: Kind, _ visit: Visit) {
        title = visit.texts("shared.error." + kind.rawValue)
        lines = []
        advice = visit.texts("shared.error.advice")
        requestID = visit.requestID
    }
}
