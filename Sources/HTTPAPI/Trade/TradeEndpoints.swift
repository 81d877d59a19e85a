import Application
import CottonControl
import HTTPTypes
import Regulation
import Tareks

enum TradeEndpoints {
    static let all = [submit, nameBales, inspect, cancel] + TradeQueries.all

    /// A firm's applications count towards the risk of its next one, so they come one after another.
    private static let gate: @Sendable (Call, TradeBody) -> String? = { _, body in "trade of \(body.firm.digits)" }

    /// M28/1
    static let submit = Endpoint.command(
        .post, "/v1/trade-applications", .trade, tr: "İhracat ya da ithalat için denetim başvurusu (M28/1)",
        en: "Application for the control of an export or import (M28/1)", roles: [.firmUser], body: TradeBody.self,
        answers: TradeApplicationView.self, gate: gate
    ) { session, call, body in
        let lane = try CommandHeaders.sandboxLane(call.headers, in: call.api.configuration.mode)
        let view = try await session.submitTrade(body.request(lane: lane))
        return Reply(
            view, status: 201, version: session.version(of: .trade(view.id)),
            location: "/v1/trade-applications/\(view.id)")
    }

    /// M26/2
    static let nameBales = Endpoint.command(
        .post, "/v1/trade-applications/{id}/bales", .trade,
        tr: "Kilogramla alınan miktarın balyalarını bildirir (M26/2)",
        en: "Names the bales of kilograms that were taken (M26/2)", roles: [.firmUser], body: NamedBalesBody.self,
        answers: TradeApplicationView.self, status: 200
    ) { session, call, body in
        let id: TradeApplicationID = try call.id()
        return Reply(
            try await session.nameBales(of: id, body.certificates), version: session.version(of: .trade(id)))
    }

    /// M29, M30
    static let inspect = Endpoint.command(
        .post, "/v1/trade-applications/{id}/inspection", .trade, tr: "Denetim sonucunu kaydeder (M29, M30)",
        en: "Records an inspection (M29, M30)", roles: [.tradeInspector], body: TradeInspection.self,
        answers: TradeApplicationView.self, status: 200
    ) { session, call, body in
        let id: TradeApplicationID = try call.id()
        return Reply(try await session.inspectTrade(id, body), version: session.version(of: .trade(id)))
    }

    static let cancel = Endpoint.command(
        .post, "/v1/trade-applications/{id}/cancellation", .trade, tr: "Başvuruyu geri çeker",
        en: "Withdraws an application", roles: [.firmUser], body: ReasonBody.self,
        answers: TradeApplicationView.self, status: 200
    ) { session, call, body in
        let id: TradeApplicationID = try call.id()
        return Reply(try await session.cancelTrade(id, reason: body.reason), version: session.version(of: .trade(id)))
    }
}
