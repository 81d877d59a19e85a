import Application

/// M19/1: the season's notification.
enum SeasonPages {
    static let all = [show, notify]

    static let show = PageRoute.get("/bildirim", .roles(.responsibleInspector)) { visit in
        .page(try await SeasonPage(visit))
    }

    static let notify = PageRoute.post("/bildirim", .roles(.responsibleInspector)) { visit in
        let factory = visit.form["fabrika"] ?? ""
        let path = "/v1/factories/\(factory.percentEncoded)/notifications"
        switch try await visit.send(visit.form, to: path, as: SeasonNoticeAnswer.self) {
        case .done: return .redirect("/bildirim?fabrika=\(factory.percentEncoded)&yeni=1")
        case .refused(let problem):
            return .page(try await SeasonPage(visit, problem: problem), status: problem.status)
        }
    }
}
