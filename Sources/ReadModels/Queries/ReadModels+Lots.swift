package import CottonControl
import Postgres
package import Regulation

package struct LotFilter: Sendable {
    package var factories: [FactoryID]?
    package var season: Season?
    package var directorate: DirectorateCode?
    package var status: Lot.Phase?
    /// The factory's firm, or the lot's owner.
    package var party: SubjectID?

    package init(
        factories: [FactoryID]? = nil, season: Season? = nil, directorate: DirectorateCode? = nil,
        status: Lot.Phase? = nil, party: SubjectID? = nil
    ) {
        self.factories = factories
        self.season = season
        self.directorate = directorate
        self.status = status
        self.party = party
    }
}

extension ReadModels {
    package func lot(_ id: LotID) async throws -> Versioned<Lot>? {
        try await document("lots", where: "id", is: id.text)
    }

    package func lot(_ season: Season, _ number: LotNumber) async throws -> Versioned<Lot>? {
        try await rows(
            """
            select version, state from read.lots
            where season = $1 and registry_number = $2 and sequence = $3
            """,
            [.text(season.description), .int(Int64(number.registryNumber)), .int(Int64(number.sequence))]
        ).oneOrNone().map { try Self.document($0.int(0), $0.json(1)) }
    }

    /// Latest first, without what only the lot itself holds.
    package func lots(_ filter: LotFilter = LotFilter(), limit: Int = 50, cursor: String? = nil) async throws
        -> Page<LotOutline>
    {
        var conditions = Conditions()
        conditions.add("factory = any (?)", ifPresent: filter.factories?.map(\.text))
        conditions.add("season = ?", ifPresent: filter.season?.description)
        conditions.add("directorate = ?", ifPresent: filter.directorate?.text)
        conditions.add("phase = ?", ifPresent: filter.status?.rawValue)
        conditions.add("? in (firm, owner)", ifPresent: filter.party?.text)
        return try await page(
            "lots", LotOutline.columns, conditions, limit: limit, cursor: cursor, LotOutline.init)
    }
}
