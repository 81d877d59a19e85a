import Application
import HTTPTypes
import Regulation

/// The communiqués of the series, past, present and announced.
enum EditionEndpoints {
    static let all = [announce, editions]

    static let announce = Endpoint.command(
        .post, "/v1/editions", .rules, tr: "Yeni bir tebliği, belirlediği değerlerle ilan eder",
        en: "Announces a new communiqué with the values that it states", roles: [.generalDirectorate],
        body: EditionAnnounced.self, answers: EditionView.self
    ) { session, _, body in
        Reply(try await session.announceEdition(body), status: 201, version: session.version(of: .rules))
    }

    static let editions = Endpoint.query(
        "/v1/editions", .rules, tr: "Tebliğler, ya da bir günde yürürlükte olan",
        en: "The communiqués, or the one in force on a day",
        query: [QueryParameter("on", .string(format: "date"), "the one in force on that day")], current: true,
        isVersioned: true, answers: Listing<EditionView>.self
    ) { call in
        let (book, version) = try await call.services.aggregates.load(.rules)
        let chosen = try call.query.date("on").map { book.editions.edition(on: $0).map { [$0] } ?? [] }
        let views = (chosen ?? book.editions.list).map { EditionView($0, in: book.editions) }
        return Found(Listing(items: views, nextCursor: nil), version: version)
    }
}

extension EditionAnnounced: RequestBody {
    package init?(_ fields: FieldReader) {
        let name = fields.required("name", .text(1...20).example("2027/24"))
        let effectiveFrom = fields.required("effectiveFrom", .date)
        let source = fields.required("source", .text(1...500))
        let parameters = fields.optional(
            "parameters", .list(.object(ParameterChange.self), atMost: 200), otherwise: [])
        guard let name, let effectiveFrom, let source else { return nil }
        self.init(
            edition: Edition(name: name, effectiveFrom: effectiveFrom, source: source), parameters: parameters)
    }
}

extension ParameterChange: RequestBody {
    package init?(_ fields: FieldReader) {
        let name = fields.required("name", .oneOf(ParameterName.self))
        let value = fields.required("value", .parameterValue)
        guard let name, let value else { return nil }
        self.init(name: name, value: value)
    }
}
