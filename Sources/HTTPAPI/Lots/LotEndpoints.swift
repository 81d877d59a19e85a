import Application
import CottonControl
import HTTPTypes
import Regulation

enum LotEndpoints {
    static let all = [present, checkFile, inspect, assign] + LotQueries.all

    /// M20, M21
    static let present = Endpoint(
        .post, "/v1/control-applications", .lots, tr: "Partiyi kontrole sunar (M20); dryRun yalnız denetler",
        en: "Presents a lot to control (M20); dryRun only checks", access: .roles([.responsibleInspector]),
        query: [QueryParameter("dryRun", .boolean, "say what would be refused, and write nothing")],
        request: [.init(mediaType: MediaTypes.json, schema: ControlApplicationBody.schema)],
        responses: [
            .json(201, SchemaInference.schema(of: LotView.self)), .json(200, SchemaInference.schema(of: DryRun.self)),
        ], isCommand: true
    ) { call in
        if try call.query.flag("dryRun") { return try await call.dryRun() }
        let (application, unreadable) = try await call.controlApplication(
            lane: try CommandHeaders.sandboxLane(call.headers, in: call.api.configuration.mode))
        return try await call.command(gate: "lots of \(application.factory)") { session in
            try await session.refuse(application, unreadable: unreadable)
            let view = try await session.presentLot(application)
            let id = LotID(season: view.season, number: view.lotNumber)
            return Reply(view, status: 201, version: session.version(of: .lot(id)), location: view.location)
        }
    }

    /// Before anything is presented: what stands in a gin's or a laboratory's file.
    static let checkFile = Endpoint(
        .post, "/v1/control-applications/bales", .lots, tr: "Balya dosyasını denetler (CSV ya da laboratuvar)",
        en: "Checks a file of bales (CSV or the laboratory's)", access: .roles([.responsibleInspector, .laboratory]),
        request: ["text/csv", "text/plain", "application/octet-stream"].map { .init(mediaType: $0, schema: .string()) },
        responses: [.json(200, SchemaInference.schema(of: BaleFileReport.self))]
    ) { call in
        let contentType = call.headers[.contentType]
        guard contentType?.lowercased().hasPrefix(MediaTypes.json) != true else {
            throw Problem.wrongMediaType(expected: "text/csv")
        }
        return try Answer.json(BaleFile.read(call.body, contentType: contentType), in: call.language)
    }

    static let inspect = command(
        "inspection", tr: "Muayene sonucunu kaydeder (M13/4, M21)", en: "Records an inspection (M13/4, M21)",
        roles: [.tradeInspector], body: LotInspection.self
    ) { session, season, number, body in
        try await session.inspectLot(season, number, body)
    }

    static let assign = command(
        "inspector", tr: "Partiye denetmen görevlendirir", en: "Names the inspector of a lot", roles: [.directorate],
        body: LotInspectorBody.self
    ) { session, season, number, body in
        try await session.assignLotInspector(season, number, userId: body.userId)
    }

    private static func command<Body: RequestBody>(
        _ name: String, tr: String, en: String, roles: [Role], body: Body.Type,
        _ run: @escaping @Sendable (CommandSession, Season, LotNumber, Body) async throws -> LotView
    ) -> Endpoint {
        .command(
            .post, "/v1/lots/{season}/{lotNumber}/" + name, .lots, tr: tr, en: en, roles: roles, body: body,
            answers: LotView.self, status: 200
        ) { session, call, body in
            let (season, number) = (try call.season(), try call.lotNumber())
            let view = try await run(session, season, number, body)
            return Reply(view, version: session.version(of: .lot(LotID(season: season, number: number))))
        }
    }
}

extension LotView {
    var location: String { "/v1/lots/\(season)/\(lotNumber)" }
}
