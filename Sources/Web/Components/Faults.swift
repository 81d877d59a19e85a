import Application

/// What is wrong, with its article. Template: `field-error`.
struct FaultLine: Sendable {
    /// To the field.
    var target: String
    /// What the field is called, in a summary.
    var label: String?
    let text: String
    let rule: String?
    /// In the communiqué.
    let ruleTarget: String?

    /// - Parameter target: to the field at a pointer; on the same page unless told.
    init(_ entry: ProblemAnswer.Entry, target: (String) -> String = { "#" + Field.id(of: $0) }) {
        self.target = target(entry.pointer)
        text = entry.detail
        rule = entry.rule
        ruleTarget = entry.rule.map(Articles.target)
    }
}

/// Everything that is wrong with a form, on its top. Template: `error-summary`.
struct ErrorSummary: Sendable {
    let title: String
    private(set) var lines: [FaultLine]

    init(
        _ problem: ProblemAnswer, _ texts: Texts, target: (String) -> String = { "#" + Field.id(of: $0) }
    ) {
        let entries = problem.entries
        title = texts("shared.errorSummary", ["count": String(entries.count)])
        lines = entries.map { FaultLine($0, target: target) }
    }
}

extension ErrorSummary {
    /// - Parameter labels: by the fields' ids.
    func naming(_ labels: [String: String]) -> ErrorSummary {
        var summary = self
        summary.lines = lines.map { line in
            var line = line
            line.label = line.target.split(separator: "#").last.flatMap { labels[String($0)] }
            return line
        }
        return summary
    }
}

enum Articles {
    /// `M11/3` → `/mevzuat#M11-3`
    static func target(_ rule: String) -> String { ArticleTable.address(of: rule) }
}
