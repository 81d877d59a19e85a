import Application

/// M29, M30: an export or import that waits for a trade inspector.
enum TradeControlPages {
    private static let address = "/denetim/{id}"

    static let show = PageRoute.get(address, DirectoratePages.readers) { visit in
        .page(try await TradeControlPage(visit, visit.tradeApplication()))
    }

    static let inspection = PageRoute.get(address + "/sonuc", .roles(.tradeInspector)) { visit in
        let application = try await visit.tradeApplication()
        return application.isAwaiting
            ? .page(TradeInspectionPage(visit, application)) : .redirect(application.target)
    }

    static let inspect = PageRoute.post(address + "/sonuc", .roles(.tradeInspector)) { visit in
        let application = try await visit.tradeApplication()
        guard application.isAwaiting else { return .redirect(application.target) }
        let rows = FormRows(
            visit.form,
            [
                "/checks": { number in ["met", "note"].contains { visit.form.isGiven("/checks/\(number)/\($0)") } },
                "/findings": { FindingField.isFilledIn($0, visit.form) },
            ])
        switch try await visit.send(
            rows.form, to: visit.tradeApplicationPath + "/inspection", as: TradeApplicationAnswer.self)
        {
        case .done(let application): return .redirect(application.target)
        case .refused(let problem):
            let page = TradeInspectionPage(visit, application, problem: rows.onPage(problem))
            return .page(page, status: problem.status)
        }
    }
}

extension Visit {
    fileprivate var tradeApplicationPath: String { "/v1/trade-applications/\((path["id"] ?? "").percentEncoded)" }

    /// The application of the page's address.
    fileprivate func tradeApplication() async throws -> TradeApplicationAnswer { try await get(tradeApplicationPath) }
}
