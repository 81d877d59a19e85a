import HTTPAPI

/// M13/4: which bales were drawn, and the seed from which anybody can draw them again.
struct Draw: Sendable {
    let text: String
    let seed: String
    let bales: [String]

    /// `nil` where nothing was drawn.
    init?(_ visit: Visit, _ lot: LotAnswer) async throws {
        guard let bales = lot.openBales else { return nil }
        let events: ListAnswer<EventAnswer> = try await visit.get(visit.lotPath + "/events")
        let routed = events.items.last { $0.type.hasSuffix(".routed") }
        guard case .string(let seed)? = routed?.data["risk"]?["seed"] else { return nil }
        self.seed = seed
        self.bales = bales
        text = visit.texts(
            "control.draw.text",
            ["all": visit.formats.count(lot.baleCount), "count": visit.formats.count(bales.count)])
    }
}
