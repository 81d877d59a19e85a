import Application

/// M19/1: the season's notification.
enum SeasonPages {
    static let all = [show, notify, autosave]

    private static let access = PageRoute.Access.roles(.responsibleInspector)

    static let show = PageRoute.get("/bildirim", access) { visit in
        .page(try await SeasonPage(visit, try await visit.seasonDraft()))
    }

    /// What was typed; a document that was added or left out; or the notification itself.
    static let notify = PageRoute.post("/bildirim", access) { visit in
        let factory = (visit.form["fabrika"] ?? "").percentEncoded
        var draft = try await visit.seasonDraft()
        let change = DocumentChange(visit.form)
        draft.take(visit.form)
        draft.take(change)
        try await visit.save(draft)
        if change.isAll { return .redirect("/bildirim?fabrika=\(factory)" + DocumentFields.target) }
        var form = draft.form
        form.merge(visit.form.filter { [FormToken.key, "/responsibleInspectors"].contains($0) })
        switch try await visit.send(form, to: "/v1/factories/\(factory)/notifications", as: SeasonNoticeAnswer.self) {
        case .done:
            try await visit.discardSeasonDraft()
            return .redirect("/bildirim?fabrika=\(factory)&yeni=1")
        case .refused(let problem):
            return .page(try await SeasonPage(visit, draft, problem: problem), status: problem.status)
        }
    }

    /// By script, while somebody types.
    static let autosave = PageRoute.post("/bildirim/taslak", access) { visit in
        var draft = try await visit.seasonDraft()
        draft.take(visit.form)
        try await visit.save(draft)
        return .done
    }
}
