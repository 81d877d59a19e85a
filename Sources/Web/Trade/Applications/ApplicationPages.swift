import Application

/// A firm's applications: what became of them, and taking one back.
enum ApplicationPages {
    static let all = [list, read, received, askToCancel, cancel, correct, askForBales, nameBales]

    /// Whoever may see applications at all; which, the API says.
    private static let access = PageRoute.Access.roles(
        .firmUser, .directorate, .tradeInspector, .generalDirectorate, .auditor)

    static let list = PageRoute.get("/basvurular", access) { visit in
        .page(try await ApplicationsPage(visit))
    }

    static let read = PageRoute.get("/basvurular/{id}", access) { visit in
        .page(ApplicationPage(visit, try await visit.application()))
    }

    static let received = PageRoute.get("/basvurular/{id}/alindi", .roles(.firmUser)) { visit in
        .page(ApplicationReceivedPage(visit, try await visit.application()))
    }

    static let askToCancel = PageRoute.get("/basvurular/{id}/iptal", .roles(.firmUser)) { visit in
        .page(CancelApplicationPage(visit, try await visit.application()))
    }

    static let cancel = PageRoute.post("/basvurular/{id}/iptal", .roles(.firmUser)) { visit in
        let path = visit.applicationPath + "/cancellation"
        switch try await visit.send(visit.form, to: path, as: TradeApplicationAnswer.self) {
        case .done(let application): return .redirect("/basvurular/\(application.id)?yeni=iptal")
        case .refused(let problem):
            let page = CancelApplicationPage(visit, try await visit.application(), problem: problem)
            return .page(page, status: problem.status)
        }
    }

    /// M28/1: another application, which takes the place of this one once it is made.
    static let correct = PageRoute.post("/basvurular/{id}/duzelt", .roles(.firmUser)) { visit in
        let application = try await visit.application()
        guard let draft = TradeDraft(correcting: application) else { throw ProblemAnswer(.notFound, visit) }
        let begun = try await visit.draft(draft.direction)
        guard begun.isEmpty || begun.fields["/replaces"] == application.id else {
            return .redirect("/basvurular/\(application.id)?yeni=taslak")
        }
        if begun.isEmpty { try await visit.save(draft) }
        return .redirect(draft.direction.detailsPath)
    }

    static let askForBales = PageRoute.get("/basvurular/{id}/balyalar/{number}", .roles(.firmUser)) { visit in
        .page(try await NameBalesPage(visit, try await visit.application()))
    }

    static let nameBales = PageRoute.post("/basvurular/{id}/balyalar/{number}", .roles(.firmUser)) { visit in
        let path = visit.applicationPath + "/bales"
        switch try await visit.send(NameBalesPage.body(visit), to: path, as: TradeApplicationAnswer.self) {
        case .done(let application): return .redirect("/basvurular/\(application.id)?yeni=balyalar")
        case .refused(let problem):
            let page = try await NameBalesPage(visit, try await visit.application(), problem: problem)
            return .page(page, status: problem.status)
        }
    }
}

extension Visit {
    fileprivate var applicationPath: String { "/v1/trade-applications/\((path["id"] ?? "").percentEncoded)" }

    /// The application of the page's address.
    fileprivate func application() async throws -> TradeApplicationAnswer { try await get(applicationPath) }
}
