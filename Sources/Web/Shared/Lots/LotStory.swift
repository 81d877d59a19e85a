import Application

/// A lot from its presentation to the border, for everybody who may see it.
enum LotStory {
    static let all = [read, proof]

    /// Whoever may see lots at all; which, the API says.
    static let access = PageRoute.Access.roles(
        .responsibleInspector, .firmUser, .directorate, .tradeInspector, .generalDirectorate, .auditor)

    static let read = PageRoute.get("/partiler/{season}/{lotNumber}", access) { visit in
        var moment = AsOf(visit)
        let lot: LotAnswer = try await visit.get(visit.lotPath, asOf: &moment)
        return .page(try await LotPage(visit, lot, moment))
    }

    /// Open, as the proof itself: it holds nothing but hashes.
    static let proof = PageRoute.get("/kanit/{position}", .open) { visit in
        .page(try await ProofPage(visit))
    }
}

extension Visit {
    var lotPath: String {
        "/v1/lots/\((path["season"] ?? "").percentEncoded)/\((path["lotNumber"] ?? "").percentEncoded)"
    }

    /// The lot of the page's address.
    func lot() async throws -> LotAnswer { try await get(lotPath) }
}
