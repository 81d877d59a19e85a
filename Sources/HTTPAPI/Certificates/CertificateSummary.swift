import Application
import CottonControl
import Foundation
import Regulation

/// A certificate in a list: without its bales.
struct CertificateSummary: Codable {
    struct Remaining: Codable {
        let bales: Int
        let netKg: Decimal
    }

    let number: CertificateNumber
    let method: ControlMethod
    let lot: CertificateView.LotReference
    let factory: FactoryID
    let directorate: DirectorateCode
    let holder: PartyView
    let controlDate: CalendarDate
    let validUntil: CalendarDate
    let status: String
    let baleCount: Int
    let grossKg: Decimal
    let netKg: Decimal
    let remaining: Remaining
    let parent: CertificateNumber?
    let children: [CertificateNumber]

    init?(_ certificate: Certificate, on date: CalendarDate, names: Names) {
        guard let view = CertificateView(certificate, on: date, names: names) else { return nil }
        number = view.number
        method = view.method
        lot = view.lot
        factory = view.factory
        directorate = view.directorate
        holder = view.holder
        controlDate = view.controlDate
        validUntil = view.validUntil
        status = view.status
        baleCount = view.bales.count
        grossKg = view.grossKg
        netKg = view.netKg
        remaining = Remaining(bales: view.remaining.bales, netKg: view.remaining.netKg)
        parent = view.parent
        children = view.children
    }
}
