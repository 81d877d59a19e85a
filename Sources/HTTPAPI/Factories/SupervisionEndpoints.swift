import Application
import CottonControl
import HTTPTypes
import Regulation

/// M33 to M35: supervision of factories by their directorate.
enum SupervisionEndpoints {
    static let all = [inspect, returnSample, warn, remedy, suspend]

    static let inspect = command(
        "inspections", tr: "Fabrika denetimini kaydeder (M33/1)", en: "Records an inspection (M33/1)",
        roles: [.directorate, .tradeInspector], body: FactoryInspectionRecord.self
    ) { session, id, body in
        try await session.inspectFactory(id, body)
    }

    static let returnSample = Endpoint.command(
        .post, "/v1/factories/{id}/inspections/{n}/samples/{sample}/return", .factories,
        tr: "Alınan numunenin iadesini kaydeder (M33/1)", en: "Records that a sample was given back (M33/1)",
        roles: [.directorate, .tradeInspector], body: DayBody.self, answers: FactoryView.self, status: 200
    ) { session, call, body in
        let id: FactoryID = try call.id()
        let view = try await session.returnSample(
            id, inspection: try call.ordinal(), sample: try call.ordinal("sample"), on: body.on)
        return Reply(view, version: session.version(of: .factory(id)))
    }

    static let warn = command(
        "warnings", tr: "Fabrikayı yazılı uyarır (M35/1)", en: "Warns a factory in writing (M35/1)",
        body: FactoryWarningBody.self
    ) { session, id, body in
        try await session.warnFactory(id, findings: body.findings, remedyBy: body.remedyBy, inspection: body.inspection)
    }

    static let suspend = command(
        "suspensions", tr: "Faaliyeti durdurur (M35/1, M35/2)", en: "Suspends a factory (M35/1, M35/2)",
        body: SuspensionBody.self
    ) { session, id, body in
        try await session.suspendFactory(
            id, from: body.from, until: body.until, cause: body.cause, warning: body.warning)
    }

    static let remedy = Endpoint.command(
        .post, "/v1/factories/{id}/warnings/{n}/remedy", .factories, tr: "Uyarılan aykırılık giderilmiştir (M35/1)",
        en: "What a warning named was mended (M35/1)", roles: [.directorate], body: DayBody.self,
        answers: FactoryView.self, status: 200
    ) { session, call, body in
        let id: FactoryID = try call.id()
        let view = try await session.remedyWarning(
            id, try call.ordinal(), on: body.on ?? session.act.today)
        return Reply(view, version: session.version(of: .factory(id)))
    }

    private static func command<Body: RequestBody>(
        _ name: String, tr: String, en: String, roles: [Role] = [.directorate], body: Body.Type,
        _ run: @escaping @Sendable (CommandSession, FactoryID, Body) async throws -> FactoryView
    ) -> Endpoint {
        .command(
            .post, "/v1/factories/{id}/" + name, .factories, tr: tr, en: en, roles: roles, body: body,
            answers: FactoryView.self
        ) { session, call, body in
            let id: FactoryID = try call.id()
            return Reply(
                try await run(session, id, body), status: 201, version: session.version(of: .factory(id)),
                location: "/v1/factories/\(id)")
        }
    }
}
