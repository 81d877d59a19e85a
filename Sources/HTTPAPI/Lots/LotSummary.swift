import Application
import CottonControl
import Foundation
import ReadModels
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

    init(_ lot: LotOutline, names: Names) {
        season = lot.season
        lotNumber = lot.number
        status = lot.phase
        factory = lot.factory
        directorate = lot.directorate
        method = lot.method
        owner = names.party(lot.owner)
        group = lot.group
        presentedOn = lot.presentedOn
        lane = lot.lane
        deadline = lot.deadline
        deadlineMissed = lot.deadlineMissed
        baleCount = lot.baleCount
        netKg = Decimal(lot.netWeight)
        certificate = lot.certificate
    }
}
