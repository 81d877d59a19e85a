package import Regulation

/// An article as a lawyer reads it: what each paragraph says, and where it is enforced and tested.
package struct ArticleView: Codable, Sendable {
    package struct Paragraph: Codable, Sendable {
        package enum Standing: String, CaseIterable, Codable, Sendable {
            case enforced, procedural, notEnforced
        }

        package let citation: Citation
        package let text: Text
        package let standing: Standing
        /// Where a procedural one is met, why one is not enforced, or what of an enforced one is met otherwise.
        package let explanation: Text?
        package let code: [ArticleEvidence.Place]
        package let tests: [ArticleEvidence.Place]
    }

    /// `M11`, `GM1`
    package let article: String
    package let paragraphs: [Paragraph]

    /// - Parameter chosen: articles or paragraphs, such as `M11` and `M11/3`; all where none is named.
    package static func all(
        _ chosen: [String] = [], evidence: ArticleEvidence = .collected
    ) -> [ArticleView] {
        let chosen = Set(chosen)
        var articles: [ArticleView] = []
        for provision in ArticleTable.communique2023
        where chosen.isEmpty || chosen.contains(provision.article) || chosen.contains(provision.citation.text) {
            let earlier = articles.last?.article == provision.article ? articles.removeLast().paragraphs : []
            articles.append(
                ArticleView(article: provision.article, paragraphs: earlier + [Paragraph(provision, evidence)]))
        }
        return articles
    }
}

extension ArticleView {
    /// Enforced paragraphs that no code cites or no test is named after: with one of these the gate fails.
    package static func unproved(evidence: ArticleEvidence = .collected) -> [Citation] {
        all(evidence: evidence).flatMap(\.paragraphs)
            .filter { $0.standing == .enforced && ($0.code.isEmpty || $0.tests.isEmpty) }.map(\.citation)
    }
}

extension ArticleView.Paragraph {
    fileprivate init(_ provision: Provision, _ evidence: ArticleEvidence) {
        citation = provision.citation
        text = provision.text
        code = evidence.code(for: provision.citation)
        tests = evidence.tests(for: provision.citation)
        switch provision.standing {
        case .enforced: (standing, explanation) = (.enforced, nil)
        case .partly(let rest): (standing, explanation) = (.enforced, rest)
        case .procedural(let place): (standing, explanation) = (.procedural, place)
        case .notEnforced(let reason): (standing, explanation) = (.notEnforced, reason)
        }
    }
}
