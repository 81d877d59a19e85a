import Application
import CottonControl
import HTTPTypes
import Regulation

/// What is decided about a responsible inspector.
enum InspectorDecisions {
    static let all = [object, decide, assent, authorise, warn]

    static let object = InspectorEndpoints.command(
        "objections", tr: "Sınav sonucuna itirazı kaydeder (M17/2)", en: "Files an objection to a result (M17/2)",
        roles: [.directorate, .responsibleInspector], body: DateBody.self
    ) { session, id, body in
        try await session.fileObjection(id, on: body.on)
    }

    static let decide = Endpoint.command(
        .post, "/v1/responsible-inspectors/{id}/objections/{n}/decision", .inspectors,
        tr: "İtirazı karara bağlar (M17/2)", en: "Decides an objection (M17/2)", roles: [.directorate],
        body: ObjectionDecisionBody.self, answers: InspectorView.self, status: 200
    ) { session, call, body in
        let id: InspectorID = try call.id()
        let view = try await session.decideObjection(
            id, try call.ordinal(), board: body.board, upheld: body.upheld, score: body.score)
        return Reply(view, version: session.version(of: .inspector(id)))
    }

    static let assent = InspectorEndpoints.command(
        "assent", tr: "Bölge Müdürlüğünün uygun görüşünü kaydeder (M17/1)",
        en: "Records the directorate's assent (M17/1)", roles: [.directorate], body: AssentBody.self, status: 200
    ) { session, id, body in
        try await session.giveAssent(id, given: body.given, note: body.note)
    }

    static let authorise = InspectorEndpoints.command(
        "authorisation", tr: "Yetki belgesi verir (M17/1)", en: "Gives the authority (M17/1)",
        roles: [.generalDirectorate], body: InspectorAuthorisationBody.self, status: 200
    ) { session, id, body in
        try await session.authoriseInspector(id, number: body.number, validUntil: body.validUntil)
    }

    static let warn = InspectorEndpoints.command(
        "warnings", tr: "Yazılı uyarır (M36/1)", en: "Warns in writing (M36/1)", roles: [.directorate],
        body: InspectorWarningBody.self
    ) { session, id, body in
        try await session.warnInspector(id, finding: body.finding, on: body.on ?? session.act.today)
    }
}
