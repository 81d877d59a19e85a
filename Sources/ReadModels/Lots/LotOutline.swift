package import CottonControl
import Postgres
package import Regulation
package import Tareks

/// A lot as lists show it: what stands in the columns of its row, without the bales and the rest of its state.
package struct LotOutline: Sendable, Equatable {
    package let season: Season
    package let number: LotNumber
    package let phase: Lot.Phase
    package let factory: FactoryID
    package let directorate: DirectorateCode
    package let method: ControlMethod
    package let owner: SubjectID
    package let group: CottonGroup
    package let presentedOn: CalendarDate
    package let lane: Lane?
    package let deadline: Instant?
    package let deadlineMissed: Bool
    package let baleCount: Int
    package let netWeight: Kilograms
    package let certificate: CertificateNumber?

    static let columns = """
        season, registry_number, sequence, phase, factory, directorate, method, owner, cotton_group, presented_on, lane,
        deadline, coalesce(deadline_missed, false) as deadline_missed, bale_count, net_grams, certificate
        """

    /// - Throws: `ReadModelError.unreadable` where a column holds what none of ours does.
    init(_ row: PostgresRow) throws {
        guard let season = try Season(row.text("season")), let phase = try Lot.Phase(rawValue: row.text("phase")),
            let method = try ControlMethod(rawValue: row.text("method")),
            let group = try CottonGroup(rawValue: row.text("cotton_group")),
            let presentedOn = try CalendarDate(row.date("presented_on"))
        else { throw ReadModelError.unreadable }
        self.season = season
        self.phase = phase
        self.method = method
        self.group = group
        self.presentedOn = presentedOn
        number = LotNumber(
            registryNumber: Int(try row.int("registry_number")), sequence: Int(try row.int("sequence")))
        factory = FactoryID(try row.text("factory"))
        directorate = DirectorateCode(try row.text("directorate"))
        owner = SubjectID(try row.text("owner"))
        lane = try row.optionalText("lane").flatMap { Lane(rawValue: $0) }
        deadline = try row.optionalTimestamptz("deadline").map { Instant(microseconds: $0) }
        deadlineMissed = try row.bool("deadline_missed")
        baleCount = Int(try row.int("bale_count"))
        netWeight = Kilograms(grams: try row.int("net_grams"))
        certificate = try row.optionalText("certificate").map { CertificateNumber($0) }
    }
}
