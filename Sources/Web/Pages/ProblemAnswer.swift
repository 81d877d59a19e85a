import Foundation
import HTTPAPI
import HTTPTypes

/// The API's problem document, as a client reads it.
struct ProblemAnswer: Error, Decodable, Sendable {
    struct Entry: Decodable, Sendable {
        /// Where in the body (RFC 6901); empty for the whole.
        let pointer: String
        let detail: String
        let rule: String?
    }

    let title: String
    let status: Int
    let detail: String?
    let rule: String?
    let errors: [Entry]?
    /// Seconds, as the header says.
    var retryAfter: String?

    var entries: [Entry] {
        errors ?? [Entry(pointer: "", detail: detail ?? title, rule: rule)]
    }

    /// What it says as a whole.
    var explanation: [Entry] {
        detail.map { [Entry(pointer: "", detail: $0, rule: rule)] } ?? []
    }

    /// The same, each of its faults told otherwise.
    func telling(_ change: (Entry) -> Entry) -> ProblemAnswer {
        ProblemAnswer(title: title, status: status, detail: detail, rule: rule, errors: entries.map(change))
    }

    /// The same with some of its faults; `nil` where none is left.
    func concerning(_ isWanted: (String) -> Bool) -> ProblemAnswer? {
        let entries = entries.filter { isWanted($0.pointer) }
        return entries.isEmpty
            ? nil : ProblemAnswer(title: title, status: status, detail: detail, rule: rule, errors: entries)
    }
}

extension ProblemAnswer {
    /// - Parameter answer: where it is no problem document, it is one of its status all the same.
    init(_ answer: Answer) {
        self =
            (try? JSONDecoder().decode(ProblemAnswer.self, from: Data(answer.body)))
            ?? ProblemAnswer(title: "", status: answer.status, detail: nil, rule: nil, errors: nil)
        retryAfter = answer.headers[.retryAfter]
    }

    /// What the pages themselves refuse.
    enum OfPages: String {
        case foreignForm = "shared.error.foreignForm"
        case formTooLarge = "shared.error.formTooLarge"
        case notFound = "shared.error.notFound"
        case notPermitted = "shared.error.notPermitted"
        case noProvider = "shared.error.noProvider"
        case providerAway = "shared.error.providerAway"
        case signInLost = "shared.error.signInLost"

        var status: Int {
            switch self {
            case .foreignForm, .notPermitted: 403
            case .formTooLarge: 413
            case .notFound, .noProvider: 404
            case .signInLost: 400
            case .providerAway: 503
            }
        }
    }

    init(_ reason: OfPages, _ visit: Visit) {
        self.init(title: visit.texts(reason.rawValue), status: reason.status, detail: nil, rule: nil, errors: nil)
    }
}
