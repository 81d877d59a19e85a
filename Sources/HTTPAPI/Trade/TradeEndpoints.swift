import Application
import CottonControl
import HTTPTypes
import Regulation
import Tareks

enum TradeEndpoints {
    static let all = [submit, nameBales, inspect, cancel] + TradeQueries.all

    /// M28/1. A firm's applications count towards the risk of its next one, so they come one after another.
    static let submit = Endpoint(
        .post, "/v1/trade-applications", .trade,
        tr: "İhracat ya da ithalat için denetim başvurusu (M28/1); dryRun yalnız denetler",
        en: "Application for the control of an export or import (M28/1); dryRun only checks",
        access: .roles([.firmUser]),
        query: [QueryParameter("dryRun", .boolean, "say what would be refused, and write nothing")],
        request: [.init(mediaType: MediaTypes.json, schema: TradeBody.schema)],
        responses: [
            .json(201, SchemaInference.schema(of: TradeApplicationView.self)),
            .json(200, SchemaInference.schema(of: DryRun.self)),
        ], isCommand: true
    ) { call in
        if try call.query.flag("dryRun") { return try await call.dryRunTrade() }
        let body = try await call.decode(TradeBody.self)
        let lane = try CommandHeaders.sandboxLane(call.headers, in: call.api.configuration.mode)
        return try await call.command(gate: "trade of \(body.firm.digits)") { session in
            let view = try await session.submitTrade(
                body.request(lane: lane, signed: try call.signed(by: body.signature)))
            return Reply(
                view, status: 201, version: session.version(of: .trade(view.id)),
                location: "/v1/trade-applications/\(view.id)")
        }
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
        en: "Withdraws an application", roles: [.firmUser], body: TradeWithdrawalBody.self,
        answers: TradeApplicationView.self, status: 200
    ) { session, call, body in
        let id: TradeApplicationID = try call.id()
        return Reply(try await session.cancelTrade(id, reason: body.reason), version: session.version(of: .trade(id)))
    }
}

extension Call {
    fileprivate func dryRunTrade() async throws -> Answer {
        let (body, faults) = try await read(TradeBody.self)
        guard faults.isEmpty, let body else { return try Answer.json(DryRun(faults), in: language) }
        let request = body.request(lane: nil, signed: try signed(by: body.signature))
        return try await command { session in
            Reply(DryRun(try await session.dryRunTrade(request)))
        }
    }
}
