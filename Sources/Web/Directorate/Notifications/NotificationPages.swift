import Application

/// M19/2: a commission examines what a factory notified, and the directorate decides.
enum NotificationPages {
    private static let address = "/bildirimler/{id}"

    static let show = PageRoute.get(address, DirectoratePages.readers) { visit in
        .page(try await NotificationPage(visit, try await visit.notification()))
    }

    /// M4/1-h
    static let formCommission = PageRoute.post(address + "/komisyon", .roles(.directorate)) { visit in
        let rows = FormRows(visit.form, ["/members": { visit.form.isGiven("/members/\($0)/userId") }])
        return try await answer(visit, rows, to: "/commission")
    }

    static let findings = PageRoute.get(address + "/tespitler", .roles(.directorate, .tradeInspector)) { visit in
        let notification = try await visit.notification()
        guard notification.isOpen else { return .redirect(notification.target) }
        return .page(try await FindingsPage(visit, notification))
    }

    static let recordFindings = PageRoute.post(address + "/tespitler", .roles(.directorate, .tradeInspector)) { visit in
        let notification = try await visit.notification()
        let rows = FormRows(
            visit.form,
            [
                "/requirements": { number in
                    ["met", "note"].contains { visit.form.isGiven("/requirements/\(number)/\($0)") }
                }
            ])
        switch try await visit.send(rows.form, to: visit.notificationPath + "/findings", as: NotificationDetail.self) {
        case .done(let notification): return .redirect(notification.target + "?kayit=1")
        case .refused(let problem):
            let page = try await FindingsPage(visit, notification, problem: rows.onPage(problem))
            return .page(page, status: problem.status)
        }
    }

    /// M4/1-k: the first approval gives the registry number.
    static let decide = PageRoute.post(address + "/karar", .roles(.directorate, .generalDirectorate)) { visit in
        try await answer(visit, FormRows(visit.form, [:]), to: "/decision")
    }

    private static func answer(_ visit: Visit, _ rows: FormRows, to command: String) async throws -> PageAnswer {
        switch try await visit.send(rows.form, to: visit.notificationPath + command, as: NotificationDetail.self) {
        case .done(let notification): return .redirect(notification.target)
        case .refused(let problem):
            let page = try await NotificationPage(visit, try await visit.notification(), problem: rows.onPage(problem))
            return .page(page, status: problem.status)
        }
    }
}
