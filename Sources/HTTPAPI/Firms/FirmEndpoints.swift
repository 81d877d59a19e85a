import Application
import HTTPTypes
import ReadModels
import Regulation
import Tareks

enum FirmEndpoints {
    static let all = [define, read, list, authorise]

    static let define = Endpoint.command(
        .put, "/v1/firms/{vkn}", .firms, tr: "Firmayı tanımlar ya da bilgilerini değiştirir (M18/1, M27/1)",
        en: "Defines a firm or changes what is known of it (M18/1, M27/1)", roles: [.generalDirectorate, .directorate],
        body: FirmBody.self, answers: FirmView.self, status: 200, otherStatus: 201
    ) { session, call, body in
        guard let vkn = TaxNumber(try call.parameter("vkn")) else {
            throw Refusal.rule(nil, at: "", tr: "VKN on rakamdan oluşur.", en: "A VKN has ten digits.")
        }
        let stream = StreamName.firm(session.services.pseudonyms.firm(vkn))
        let isNew = try await !session.load(stream).isDefined
        let view = try await session.defineFirm(body.definition(of: vkn))
        return Reply(
            view, status: isNew ? 201 : 200, version: session.version(of: stream),
            location: isNew ? "/v1/firms/\(vkn.digits)" : nil)
    }

    static let authorise = Endpoint.command(
        .post, "/v1/firms/{vkn}/authorisations", .firms, tr: "Bir kişiyi firma adına yetkilendirir (M18/1, M27/1)",
        en: "Lets a person act for the firm (M18/1, M27/1)", roles: [.generalDirectorate, .directorate],
        body: UserAuthorisation.self, answers: FirmView.self
    ) { session, call, body in
        let vkn = try call.taxNumber()
        let view = try await session.authoriseUser(vkn, body)
        return Reply(
            view, status: 201, version: session.version(of: .firm(session.services.pseudonyms.firm(vkn))),
            location: "/v1/firms/\(vkn.digits)")
    }

    static let read = Endpoint.query(
        "/v1/firms/{vkn}", .firms, tr: "Firmayı gösterir", en: "Shows a firm", query: [.asOf], current: true,
        isVersioned: true, answers: FirmView.self
    ) { call in
        let id = call.services.pseudonyms.firm(try call.taxNumber())
        let moment = try call.moment()
        let (firm, version) = try await call.load(.firm(id), asOf: moment.instant)
        guard firm.isDefined else { throw Problem.noRecord }
        try Visibility.require(try call.actor(), seesFirm: id, firm: firm, on: call.today)
        let record = try await call.services.subjects.record(PartyRecord.self, of: id, revision: firm.revision)
        let people = try await call.services.subjects.records(PersonRecord.self, of: firm.authorisations.keys)
        return Found(FirmView(firm, record: record, people: people), version: version, rulesOn: moment.date)
    }

    static let list = Endpoint.query(
        "/v1/firms", .firms, tr: "Firmaları listeler", en: "Lists firms",
        roles: [.generalDirectorate, .directorate, .tradeInspector, .auditor],
        query: [QueryParameter("role", .choice(FirmRole.allCases.map(\.rawValue)), "what the firm does")]
            + QueryParameter.paging, answers: Listing<FirmView>.self
    ) { call in
        let actor = try call.actor()
        let page = try await call.readModels.firms(
            role: try call.query.choice("role"), directorate: actor.isRegional ? actor.directorate : nil,
            limit: try call.query.limit(), cursor: call.query.cursor)
        return Found(
            Listing(items: try await call.views(page.items.map(\.value)), nextCursor: page.nextCursor),
            position: try await call.readPosition())
    }
}

extension Call {
    func views(_ firms: [Firm]) async throws -> [FirmView] {
        let records = try await services.subjects.records(PartyRecord.self, of: firms.compactMap(\.id))
        let people = try await services.subjects.records(
            PersonRecord.self, of: firms.flatMap { $0.authorisations.keys })
        return firms.map { firm in FirmView(firm, record: firm.id.flatMap { records[$0] }, people: people) }
    }
}

extension Call {
    /// By the business clock.
    var today: CalendarDate { Istanbul.date(of: services.clock.now) }
}
