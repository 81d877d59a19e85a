import Application

enum LotPages {
    static let all = [list, read, presented]

    /// Whoever may see lots at all; which, the API says.
    static let access = PageRoute.Access.roles(
        .responsibleInspector, .firmUser, .directorate, .tradeInspector, .generalDirectorate, .auditor)

    static let list = PageRoute.get("/partiler", .roles(.responsibleInspector)) { visit in
        .page(try await LotsPage(visit))
    }

    static let read = PageRoute.get("/partiler/{season}/{lotNumber}", access) { visit in
        .page(try await LotPage(visit, try await visit.lot()))
    }

    static let presented = PageRoute.get("/partiler/{season}/{lotNumber}/sunuldu", access) { visit in
        .page(LotPresentedPage(visit, try await visit.lot()))
    }
}

extension Visit {
    var lotPath: String {
        "/v1/lots/\((path["season"] ?? "").percentEncoded)/\((path["lotNumber"] ?? "").percentEncoded)"
    }

    /// The lot of the page's address.
    func lot() async throws -> LotAnswer { try await get(lotPath) }
}
