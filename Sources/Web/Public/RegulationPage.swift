/// The communiqué, paragraph by paragraph: where a refusal's article leads.
struct RegulationPage: Page {
    static let template = "regulation"

    struct Paragraph: Sendable {
        let id: String
        let citation: String
        let text: String
        let standing: StatusTag
        let explanation: String?
        let tests: String
    }

    struct Article: Sendable {
        let id: String
        let paragraphs: [Paragraph]
    }

    let title: String
    let articles: [Article]

    init(_ visit: Visit) async throws {
        title = visit.texts("public.regulation.title")
        let list: ListAnswer<ArticleAnswer> = try await visit.get("/v1/articles")
        articles = list.items.map { article in
            Article(id: article.article, paragraphs: article.paragraphs.map { Paragraph($0, visit) })
        }
    }
}

private struct ArticleAnswer: Decodable, Sendable {
    struct Paragraph: Decodable, Sendable {
        struct Place: Decodable, Sendable {}

        let citation: String
        let text: String
        let standing: String
        let explanation: String?
        let tests: [Place]
    }

    let article: String
    let paragraphs: [Paragraph]
}

extension RegulationPage.Paragraph {
    fileprivate init(_ paragraph: ArticleAnswer.Paragraph, _ visit: Visit) {
        id = paragraph.citation.replacing("/", with: "-")
        citation = paragraph.citation
        text = paragraph.text
        let tone: StatusTag.Tone = paragraph.standing == "enforced" ? .good : .quiet
        standing = StatusTag(visit.texts.of(paragraph.standing, under: "public.regulation.standing"), tone)
        explanation = paragraph.explanation
        tests = visit.texts("public.regulation.tests", ["count": visit.formats.count(paragraph.tests.count)])
    }
}
