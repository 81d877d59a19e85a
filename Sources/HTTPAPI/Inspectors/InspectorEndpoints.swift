import Application
import CottonControl
import HTTPTypes
import Regulation

enum InspectorEndpoints {
    static let all = [register, read, train, examine] + InspectorDecisions.all

    static let register = Endpoint.command(
        .post, "/v1/responsible-inspectors", .inspectors, tr: "Pamuk Sorumlu Denetçisi başvurusu (M15/3, M17/3, GM1/1)",
        en: "Application to become a responsible inspector (M15/3, M17/3, GM1/1)",
        roles: [.generalDirectorate, .directorate], body: InspectorApplication.self, answers: InspectorView.self
    ) { session, _, body in
        let view = try await session.registerInspector(body)
        return .created(view, session)
    }

    static let train = command(
        "trainings", tr: "Eğitimi kaydeder (M16/1)", en: "Records the training (M16/1)", roles: [.directorate],
        body: TrainingBody.self
    ) { session, id, body in
        try await session.completeTraining(id, TrainingCompleted(on: body.on, place: body.place), sentBy: body.firm)
    }

    static let examine = command(
        "exams", tr: "Sınavı kaydeder (M17/1)", en: "Records an exam (M17/1)", roles: [.directorate],
        body: ExamBody.self
    ) { session, id, body in
        try await session.takeExam(id, on: body.on, score: body.score, announcedOn: body.announcedOn)
    }

    static let read = Endpoint.query(
        "/v1/responsible-inspectors/{id}", .inspectors, tr: "Pamuk Sorumlu Denetçisini gösterir",
        en: "Shows a responsible inspector", query: [.asOf], current: true, isVersioned: true,
        answers: InspectorView.self
    ) { call in
        let id: InspectorID = try call.id()
        let moment = try call.moment()
        let (inspector, version) = try await call.load(.inspector(id), asOf: moment.instant)
        guard let registered = inspector.registered else { throw Problem.noRecord }
        try Visibility.require(try call.actor(), seesInspector: id, of: registered.directorate)
        let names = try await call.names(people: Array(inspector.people))
        guard let view = InspectorView(inspector, names: names, on: moment.date) else { throw Problem.noRecord }
        return Found(view, version: version, rulesOn: moment.date)
    }

    /// A command at one of an inspector's addresses.
    static func command<Body: RequestBody>(
        _ name: String, tr: String, en: String, roles: [Role], body: Body.Type, status: Int = 201,
        _ run: @escaping @Sendable (CommandSession, InspectorID, Body) async throws -> InspectorView
    ) -> Endpoint {
        .command(
            .post, "/v1/responsible-inspectors/{id}/" + name, .inspectors, tr: tr, en: en, roles: roles, body: body,
            answers: InspectorView.self, status: status
        ) { session, call, body in
            let id: InspectorID = try call.id()
            let view = try await run(session, id, body)
            return Reply(view, status: status, version: session.version(of: .inspector(id)))
        }
    }
}

extension Reply<InspectorView> {
    static func created(_ view: InspectorView, _ session: CommandSession) -> Reply {
        Reply(
            view, status: 201, version: session.version(of: .inspector(view.id)),
            location: "/v1/responsible-inspectors/\(view.id)")
    }
}
