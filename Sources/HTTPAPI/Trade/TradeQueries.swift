import Application
import HTTPTypes
import ReadModels
import Regulation
import Tareks

enum TradeQueries {
    static let all = [read, list, reference]

    static let read = Endpoint.query(
        "/v1/trade-applications/{id}", .trade, tr: "Başvuruyu gösterir", en: "Shows an application",
        query: [.asOf], current: true, isVersioned: true, answers: TradeApplicationView.self
    ) { call in
        let moment = try call.moment()
        let (application, version) = try await call.load(.trade(try call.id()), asOf: moment.instant)
        guard let submission = application.submission else { throw Problem.noRecord }
        try Visibility.require(try call.actor(), seesTradeOf: submission.firm)
        let names = try await call.names(parties: [submission.firm])
        guard let view = TradeApplicationView(application, on: moment.date, names: names) else {
            throw Problem.noRecord
        }
        return Found(view, version: version, rulesOn: moment.date)
    }

    static let list = Endpoint.query(
        "/v1/trade-applications", .trade, tr: "Başvuruları listeler", en: "Lists applications",
        roles: [.generalDirectorate, .directorate, .tradeInspector, .firmUser, .auditor],
        query: [
            QueryParameter("firm", .string(pattern: "^[0-9]{10}$"), "the firm's VKN"),
            QueryParameter("direction", .choice(TradeDirection.allCases.map(\.rawValue)), "export or import"),
            .status(of: TradeApplicationStatus.self),
        ] + QueryParameter.paging, answers: Listing<TradeApplicationView>.self
    ) { call in
        let actor = try call.actor()
        let asked = try call.query.taxNumber("firm").map(call.services.pseudonyms.firm)
        if actor.role == .firmUser, let asked, asked != actor.firm { throw Visibility.denied }
        let page = try await call.readModels.tradeApplications(
            firm: actor.role == .firmUser ? actor.firm : asked, direction: try call.query.choice("direction"),
            status: try call.query.choice("status"), limit: try call.query.limit(), cursor: call.query.cursor)
        let applications = page.items.map(\.value)
        let names = try await call.names(parties: applications.compactMap { $0.submission?.firm })
        return Found(
            Listing(
                items: applications.compactMap { TradeApplicationView($0, on: call.today, names: names) },
                nextCursor: page.nextCursor), position: try await call.readPosition())
    }

    static let reference = Endpoint.query(
        "/v1/references/{number}", .trade, tr: "Referansı gösterir (M29/3, M30/3)",
        en: "Shows a reference (M29/3, M30/3)", isVersioned: true, answers: ReferenceView.self
    ) { call in
        let number = try call.value("number", ReferenceNumber.init)
        guard let found = try await call.readModels.reference(number), let submission = found.value.submission else {
            throw Problem.noRecord
        }
        let (application, version) = try await call.services.aggregates.load(.trade(submission.application))
        try Visibility.require(try call.actor(), seesReferenceOf: submission.firm)
        let names = try await call.names(parties: [submission.firm])
        guard let view = ReferenceView(application, on: call.today, names: names) else { throw Problem.noRecord }
        return Found(view, version: version)
    }
}
