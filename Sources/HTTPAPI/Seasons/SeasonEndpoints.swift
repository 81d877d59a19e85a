import Application
import CottonControl
import HTTPTypes
import ReadModels
import Regulation

enum SeasonEndpoints {
    static let all = [notify, commission, findings, decision, read, list]

    static let notify = Endpoint.command(
        .post, "/v1/factories/{id}/notifications", .seasons, tr: "Sezon bildirimi yapar (M19/1)",
        en: "Notifies a season (M19/1)", roles: [.responsibleInspector], body: SeasonNotice.self,
        answers: NotificationView.self
    ) { session, call, body in
        let view = try await session.notifySeason(try call.id(), body)
        return Reply(
            view, status: 201, version: session.version(of: .notification(view.id)),
            location: "/v1/notifications/\(view.id)")
    }

    static let commission = command(
        "commission", tr: "Komisyonu kurar (M4/1-h, M19/2)", en: "Forms the commission (M4/1-h, M19/2)",
        roles: [.directorate], body: CommissionBody.self
    ) { session, id, body in
        try await session.formCommission(id, body.members)
    }

    static let findings = command(
        "findings", tr: "Komisyonun tespitlerini kaydeder (M19/2)", en: "Records what the commission found (M19/2)",
        roles: [.directorate, .tradeInspector], body: FindingsBody.self
    ) { session, id, body in
        try await session.recordFindings(id, body.requirements)
    }

    static let decision = command(
        "decision", tr: "Bildirimi karara bağlar (M19/2, M4/1-k)", en: "Decides a notification (M19/2, M4/1-k)",
        roles: [.directorate, .generalDirectorate], body: NotificationDecisionBody.self
    ) { session, id, body in
        try await session.decideNotification(id, body.decision)
    }

    static let read = Endpoint.query(
        "/v1/notifications/{id}", .seasons, tr: "Bildirimi gösterir", en: "Shows a notification", query: [.asOf],
        current: true, isVersioned: true, answers: NotificationView.self
    ) { call in
        let moment = try call.moment()
        let (notification, version) = try await call.load(.notification(try call.id()), asOf: moment.instant)
        guard let notified = notification.notified else { throw Problem.noRecord }
        let factory = try await call.services.aggregates.load(.factory(notified.factory)).aggregate
        guard let known = factory.registered else { throw Problem.noRecord }
        try await call.requireSight(of: Belonging(known, season: notified.season))
        guard let view = try await call.views([notification]).first else { throw Problem.noRecord }
        return Found(view, version: version, rulesOn: moment.date)
    }

    static let list = Endpoint.query(
        "/v1/notifications", .seasons, tr: "Bildirimleri listeler", en: "Lists notifications",
        query: [
            .factory, .season, .directorate,
            .status(of: SeasonalNotification.Status.self),
        ] + QueryParameter.paging, answers: Listing<NotificationView>.self
    ) { call in
        let scope = try await call.scope()
        let page = try await call.readModels.notifications(
            factories: scope.factories, season: try call.query.season(), directorate: scope.directorate,
            status: try call.query.choice("status"), limit: try call.query.limit(), cursor: call.query.cursor)
        return Found(
            Listing(items: try await call.views(page.items.map(\.value)), nextCursor: page.nextCursor),
            position: try await call.readPosition())
    }

    private static func command<Body: RequestBody>(
        _ name: String, tr: String, en: String, roles: [Role], body: Body.Type,
        _ run: @escaping @Sendable (CommandSession, NotificationID, Body) async throws -> NotificationView
    ) -> Endpoint {
        .command(
            .post, "/v1/notifications/{id}/" + name, .seasons, tr: tr, en: en, roles: roles, body: body,
            answers: NotificationView.self, status: 200
        ) { session, call, body in
            let id: NotificationID = try call.id()
            return Reply(try await run(session, id, body), version: session.version(of: .notification(id)))
        }
    }
}

extension Call {
    func views(_ notifications: [SeasonalNotification]) async throws -> [NotificationView] {
        let names = Names(
            people: try await services.subjects.records(
                PersonRecord.self, of: notifications.flatMap { $0.commission.map(\.user) }))
        return notifications.compactMap { NotificationView($0, names: names) }
    }
}
