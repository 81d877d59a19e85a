import Application
import HTTPTypes

/// The communiqué, article by article, for whoever asks where it is enforced.
enum ArticleEndpoints {
    static let all = [articles, article]

    static let articles = Endpoint(
        .get, "/v1/articles", .rules, tr: "Tebliğin bütün maddeleri: ne der, nerede uygulanır, nasıl sınanır",
        en: "Every article of the communiqué: what it says, where it is enforced, how it is tested", access: .open,
        query: QueryParameter.shortPaging,
        responses: [.json(200, SchemaInference.schema(of: Listing<ArticleView>.self))]
    ) { call in
        try Answer.json(try call.page(of: ArticleView.all()), in: call.language)
    }

    static let article = Endpoint(
        .get, "/v1/articles/{article}", .rules, tr: "Tebliğin bir maddesi", en: "One article of the communiqué",
        access: .open, responses: [.json(200, SchemaInference.schema(of: ArticleView.self))]
    ) { call in
        let name = try call.parameter("article")
        guard let found = ArticleView.all([name]).first, found.article == name else { throw Problem.noRecord }
        return try Answer.json(found, in: call.language)
    }
}
