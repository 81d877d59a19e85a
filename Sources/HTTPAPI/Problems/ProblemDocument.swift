import Application
import Regulation

/// `application/problem+json`
struct ProblemDocument: Encodable {
    struct Entry: Encodable {
        let pointer: String
        let detail: String
        let rule: String?
        /// The page of the article, relative to the service.
        let article: String?

        init(_ fault: Fault, in language: Language) {
            pointer = fault.pointer
            detail = fault.text[language]
            rule = fault.rule?.text
            article = fault.rule.map { ArticleTable.address(of: $0.text) }
        }
    }

    let type: String
    let title: String
    let status: Int
    let detail: String
    let instance: String
    let rule: String?
    let errors: [Entry]?

    init(_ problem: Problem, in language: Language, requestID: String) {
        type = problem.kind.type
        title = problem.kind.title[language]
        status = problem.kind.status
        detail = Self.detail(problem.faults, language) ?? problem.kind.explanation[language]
        instance = "urn:koza:request:" + requestID
        rule = problem.faults.lazy.compactMap(\.rule).first?.text
        errors =
            problem.faults.isEmpty
            ? nil
            : problem.faults.map { Entry($0, in: language) }
    }

    private static func detail(_ faults: [Fault], _ language: Language) -> String? {
        guard let first = faults.first?.text[language] else { return nil }
        guard faults.count > 1 else { return first }
        switch language {
        case .tr: return "\(first) (toplam \(faults.count) kusur)"
        case .en: return "\(first) (\(faults.count) faults in all)"
        }
    }
}
