import Application
import CottonControl
import HTTPTypes
import Regulation

/// M34/1-b: changes in the conditions behind a permit.
enum ChangeEndpoints {
    static let all = [report, decide]

    static let report = Endpoint.command(
        .post, "/v1/factories/{id}/changes", .factories,
        tr: "Koşullardaki değişikliği Bölge Müdürlüğüne bildirir (M34/1-b)",
        en: "Reports a change in the conditions to the directorate (M34/1-b)",
        roles: [.responsibleInspector, .firmUser],
        body: ChangeReport.self, answers: FactoryView.self
    ) { session, call, body in
        let id: FactoryID = try call.id()
        return Reply(
            try await session.reportChange(id, body), status: 201, version: session.version(of: .factory(id)),
            location: "/v1/factories/\(id)")
    }

    static let decide = Endpoint.command(
        .post, "/v1/factories/{id}/changes/{n}/decision", .factories,
        tr: "Değişikliği kaydeder ya da yerinde incelenmesini ister (M34/1-b, M19/2)",
        en: "Notes a change, or has it examined on site (M34/1-b, M19/2)", roles: [.directorate],
        body: ChangeDecisionBody.self, answers: FactoryView.self, status: 200
    ) { session, call, body in
        let id: FactoryID = try call.id()
        let view = try await session.decideChange(id, try call.ordinal(), body.decision, note: body.note)
        return Reply(view, version: session.version(of: .factory(id)))
    }
}
