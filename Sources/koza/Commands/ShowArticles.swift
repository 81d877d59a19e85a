import Application
import ArgumentParser
import Regulation

struct ShowArticles: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "articles",
        abstract: "Every paragraph of the communiqué: what it says, where it is enforced, which tests prove it.")

    @Argument(help: "Articles or paragraphs, such as M11 or M11/3; all where none is named.")
    var citations: [String] = []

    @Flag(help: "Name enforced paragraphs without code or test, and end with status 1 where there is one.")
    var check = false

    @Flag(help: "In English.")
    var english = false

    @OptionGroup var output: OutputOptions

    func run() throws {
        guard !check else { return try reportUnproved() }
        let chosen = ArticleView.all(citations)
        guard !chosen.isEmpty else {
            throw ValidationError("The communiqué has no \(citations.joined(separator: ", ")).")
        }
        try output.write(chosen) { chosen.flatMap(\.paragraphs).map(text).joined(separator: "\n\n") }
    }

    private func reportUnproved() throws {
        let unproved = ArticleView.unproved()
        try output.write(unproved) {
            (unproved.map { "\($0): no code or no test" } + ["\(unproved.count) enforced paragraphs unproved"])
                .joined(separator: "\n")
        }
        if !unproved.isEmpty { throw ExitCode(1) }
    }

    private func text(_ paragraph: ArticleView.Paragraph) -> String {
        var lines = ["\(paragraph.citation)  \(word(paragraph.text))", "    " + standing(paragraph)]
        lines += paragraph.code.map { "    \($0.name)  \($0.file)" }
        lines += paragraph.tests.map { "    ✓ \($0.name)  \($0.file)" }
        return lines.joined(separator: "\n")
    }

    private func standing(_ paragraph: ArticleView.Paragraph) -> String {
        let name =
            switch paragraph.standing {
            case .enforced: Text(tr: "uygulanır", en: "enforced")
            case .procedural: Text(tr: "usulle sağlanır", en: "procedural")
            case .notEnforced: Text(tr: "uygulanmaz", en: "not enforced")
            }
        return ([name] + [paragraph.explanation].compactMap(\.self)).map(word).joined(separator: ": ")
    }

    private func word(_ text: Text) -> String { english ? text.en : text.tr }
}
