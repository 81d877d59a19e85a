import Application
import CottonControl
import Foundation
import Regulation
import Tareks

/// A lot in a list: without its bales.
struct LotSummary: Codable {
    let season: Season
    let lotNumber: LotNumber
    let status: Lot.Phase
    let factory: FactoryID
    let directorate: DirectorateCode
    let method: ControlMethod
    let owner: PartyView
    let group: CottonGroup
    let presentedOn: CalendarDate
    let lane: Lane?
    let deadline: Instant?
    let deadlineMissed: Bool
    let baleCount: Int
    let netKg: Decimal
    let certificate: CertificateNumber?

    init?(_ lot: Lot, names: Names) {
        guard let presented = lot.presented else { return nil }
        season = presented.season
        lotNumber = presented.number
        status = lot.phase
        factory = presented.factory
        directorate = presented.directorate
        method = presented.method
        owner = names.party(presented.owner)
        group = presented.group
        presentedOn = presented.presentedOn
        lane = lot.routed?.risk.lane
        deadline = lot.routed?.deadline
        deadlineMissed = lot.deadlineMissed
        baleCount = presented.bales.count
        netKg = Decimal(presented.bales.map(\.netWeight).sum())
        certificate = lot.certificate
    }
}
