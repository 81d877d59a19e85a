/// An owner whose lots the factory has presented before; one press fills in the fields.
struct KnownOwner: Sendable {
    let title: String
    let vkn: String
    let tckn: String

    init(_ party: PartyAnswer) {
        title = party.title
        vkn = party.vkn ?? ""
        tckn = party.tckn ?? ""
    }
}

private struct DepotsAnswer: Decodable, Sendable {
    struct Depot: Decodable, Sendable {
        let name: String
    }

    let depots: [Depot]
}

extension Visit {
    /// Latest first, the factory's own firm before all.
    func knownOwners(_ factories: [FactoryAnswer]) async throws -> [KnownOwner] {
        var parties = factories.map(\.firm)
        for factory in factories {
            let lots: ListAnswer<LotSummaryAnswer> = try await get(
                "/v1/lots", ["factory": factory.id, "limit": "100"])
            parties += lots.items.map(\.owner)
        }
        var seen: Set<String> = []
        let distinct = parties.filter { seen.insert($0.vkn ?? $0.tckn ?? "").inserted }
        return distinct.prefix(8).map(KnownOwner.init)
    }

    func depots(_ factories: [FactoryAnswer]) async throws -> [String] {
        var names: [String] = []
        for factory in factories {
            let depots: DepotsAnswer = try await get("/v1/factories/\(factory.id)")
            names += depots.depots.map(\.name)
        }
        return names
    }
}
