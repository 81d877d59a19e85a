import Application
import CottonControl
import HTTPTypes
import ReadModels
import Regulation

enum FactoryEndpoints {
    static let all = [register, change, read, list] + SupervisionEndpoints.all + ChangeEndpoints.all

    static let register = Endpoint.command(
        .post, "/v1/factories", .factories, tr: "Fabrika tanımlar (M18/1)", en: "Defines a factory (M18/1)",
        roles: [.directorate], body: FactoryDefinition.self, answers: FactoryView.self
    ) { session, _, body in
        let view = try await session.registerFactory(body)
        return Reply(
            view, status: 201, version: session.version(of: .factory(view.id)), location: "/v1/factories/\(view.id)")
    }

    static let change = Endpoint.command(
        .put, "/v1/factories/{id}", .factories, tr: "Fabrikanın koşullarını değiştirir (M34/1-b)",
        en: "Changes a factory's conditions (M34/1-b)", roles: [.directorate], body: FactoryDefinition.self,
        answers: FactoryView.self, status: 200
    ) { session, call, body in
        let id: FactoryID = try call.id()
        return Reply(try await session.changeFactory(id, body), version: session.version(of: .factory(id)))
    }

    static let read = Endpoint.query(
        "/v1/factories/{id}", .factories, tr: "Fabrikayı gösterir", en: "Shows a factory",
        query: [.asOf], current: true, isVersioned: true, answers: FactoryView.self
    ) { call in
        let id: FactoryID = try call.id()
        let moment = try call.moment()
        let (factory, version) = try await call.load(.factory(id), asOf: moment.instant)
        guard let registered = factory.registered else { throw Problem.noRecord }
        try await call.requireSight(of: Belonging(registered))
        guard let view = try await call.views([factory], on: moment.date).first else { throw Problem.noRecord }
        return Found(view, version: version, rulesOn: moment.date)
    }

    static let list = Endpoint.query(
        "/v1/factories", .factories, tr: "Fabrikaları listeler", en: "Lists factories",
        roles: [.generalDirectorate, .directorate, .tradeInspector, .responsibleInspector, .firmUser, .auditor],
        query: [
            QueryParameter("firm", .string(pattern: "^[0-9]{10}$"), "the firm's VKN"), .directorate,
            QueryParameter("registryNumber", .integer(1...1_000_000_000), "that the factory holds"),
        ] + QueryParameter.paging,
        answers: Listing<FactoryView>.self
    ) { call in
        let actor = try call.actor()
        let asked = try call.query.taxNumber("firm").map(call.services.pseudonyms.firm)
        let directorate = try call.query.identifier("directorate") ?? (actor.isRegional ? actor.directorate : nil)
        if actor.isRegional, directorate != actor.directorate { throw Visibility.denied }
        if actor.role == .firmUser, let asked, asked != actor.firm { throw Visibility.denied }
        let page = try await call.readModels.factories(
            firm: actor.role == .firmUser ? actor.firm : asked, directorate: directorate,
            registryNumber: try call.query.integer("registryNumber", 1...1_000_000_000),
            only: actor.role == .responsibleInspector ? try await call.factories(of: actor) : nil,
            limit: try call.query.limit(), cursor: call.query.cursor)
        return Found(
            Listing(items: try await call.views(page.items.map(\.value)), nextCursor: page.nextCursor),
            position: try await call.readPosition())
    }
}

extension Actor {
    /// Whether only one directorate's region is theirs.
    var isRegional: Bool { role == .directorate || role == .tradeInspector }
}

extension Query {
    func taxNumber(_ name: String) throws -> TaxNumber? {
        try value(name, tr: "on rakamlı bir VKN olmalıdır.", en: "is a VKN of ten digits.", TaxNumber.init)
    }
}
