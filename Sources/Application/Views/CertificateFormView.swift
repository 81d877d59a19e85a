package import CottonControl
package import Foundation
package import Regulation

/// M21/5: what a certificate's form holds, Ek-1 or Ek-2: as JSON, on its page and on paper. It depends on nothing but
/// what the log says of the certificate, its lot and what was cut from it, so that it is the same whoever asks on
/// whatever day. The annexes' fields are assumed from the duties that the communiqué names.
package struct CertificateFormView: Codable, Equatable, Sendable {
    /// M21/3: whose name and numbers the control seal bears as well.
    package struct Inspector: Codable, Equatable, Sendable {
        package let name: String
        package let authorisationNumber: String?
    }

    package struct Issuer: Codable, Equatable, Sendable {
        package let factory: FactoryID
        package let name: String
        package let firm: PartyView
        package let registryNumber: Int
    }

    package let form: CertificateForm
    package let number: CertificateNumber
    /// How many certificates were cut from it; each takes its bales off the form.
    package let edition: Int
    package let season: Season
    package let directorate: DirectorateCode
    package let issuer: Issuer
    package let holder: PartyView
    package let lotNumber: LotNumber
    package let appliedOn: CalendarDate
    package let controlDate: CalendarDate
    /// The last day on which it is valid.
    package let validUntil: CalendarDate
    package let method: ControlMethod
    package let ginningMethod: GinningMethod
    package let group: CottonGroup
    package let baleCount: Int
    package let grossKg: Decimal
    package let netKg: Decimal
    package let moisturePercent: Decimal
    package let sustainable: SustainabilityView?
    package let responsibleInspector: Inspector
    /// M21/1: who examined the lot, or is to; `nil` where nobody was assigned.
    package let tradeInspector: String?
    package let parent: CertificateNumber?
    package let children: [CertificateNumber]
    package let verificationCode: String
    /// Those that went to no other certificate.
    package let bales: [BaleView]

    /// Ek-1
    package let `class`: String?
    package let type: String?
    /// M13/4: of the lot, with what was found.
    package let openedBales: [BaleExamination]?

    /// Ek-2
    package let laboratoryReport: LaboratoryReport?

    init(
        _ certificate: Certificate, _ issued: CertificateIssued, _ lot: Lot, _ presented: LotPresented,
        issuer: Issuer, holder: PartyView, responsibleInspector: Inspector, tradeInspector: String?
    ) {
        let form = CertificateForm(issued.method)
        let bales = presented.bales.filter { certificate.bales[$0.number] != nil }
        self.form = form
        number = issued.number
        edition = certificate.children.count
        season = issued.season
        directorate = issued.directorate
        self.issuer = issuer
        self.holder = holder
        lotNumber = issued.lotNumber
        appliedOn = presented.presentedOn
        controlDate = issued.controlDate
        validUntil = issued.validUntil
        method = issued.method
        ginningMethod = presented.ginningMethod
        group = presented.group
        baleCount = bales.count
        grossKg = Decimal(bales.map(\.grossWeight).sum())
        netKg = Decimal(bales.map(\.netWeight).sum())
        moisturePercent = Decimal(presented.moisture)
        sustainable = presented.sustainable.map(SustainabilityView.init)
        self.responsibleInspector = responsibleInspector
        self.tradeInspector = tradeInspector
        parent = issued.parent
        children = certificate.children
        verificationCode = issued.verificationCode
        self.bales = bales.map(BaleView.init)
        `class` = form == .ek1 ? presented.cottonClass : nil
        type = form == .ek1 ? presented.type : nil
        openedBales = form == .ek1 ? lot.inspection?.bales : nil
        laboratoryReport = form == .ek2 ? presented.laboratoryReport : nil
    }
}
