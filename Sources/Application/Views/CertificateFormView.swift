package import CottonControl
package import Foundation
package import Regulation

/// M21/5: a certificate as its form shows it, Ek-1 or Ek-2. The annexes' fields are assumed from the duties that the
/// communiqué names.
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
    package let status: String
    package let season: Season
    package let directorate: DirectorateCode
    package let issuer: Issuer
    package let holder: PartyView
    package let lotNumber: LotNumber
    package let appliedOn: CalendarDate
    package let controlDate: CalendarDate
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
    /// M21/1: who examined the lot; `nil` where nobody was assigned.
    package let tradeInspector: String?
    package let parent: CertificateNumber?
    package let children: [CertificateNumber]
    package let verificationCode: String
    package let bales: [BaleView]

    /// Ek-1
    package let `class`: String?
    package let type: String?
    package let openedBales: [BaleExamination]?

    /// Ek-2
    package let laboratoryReport: LaboratoryReport?

    /// - Parameters:
    ///   - date: the day on which it is looked at.
    ///   - names: of the holder, the factory's firm, the responsible inspector and the trade inspector.
    init(
        _ certificate: Certificate, _ issued: CertificateIssued, _ lot: Lot, _ presented: LotPresented,
        factory: FactoryRecord?, authorisationNumber: String?, on date: CalendarDate, names: Names
    ) {
        let form = CertificateForm(issued.method)
        let covered = Set(issued.bales.map(\.number))
        self.form = form
        number = issued.number
        status = certificate.status(on: date).rawValue
        season = issued.season
        directorate = issued.directorate
        issuer = Issuer(
            factory: issued.factory, name: factory?.name ?? Erased.text, firm: names.party(presented.firm),
            registryNumber: issued.lotNumber.registryNumber)
        holder = names.party(issued.holder)
        lotNumber = issued.lotNumber
        appliedOn = presented.presentedOn
        controlDate = issued.controlDate
        validUntil = issued.validUntil
        method = issued.method
        ginningMethod = presented.ginningMethod
        group = presented.group
        baleCount = issued.bales.count
        grossKg = Decimal(issued.bales.map(\.grossWeight).sum())
        netKg = Decimal(issued.bales.map(\.netWeight).sum())
        moisturePercent = Decimal(presented.moisture)
        sustainable = presented.sustainable.map(SustainabilityView.init)
        responsibleInspector = Inspector(
            name: names.person(SubjectID(issued.inspector.text)), authorisationNumber: authorisationNumber)
        tradeInspector = lot.inspection.map { names.person($0.inspector) }
        parent = issued.parent
        children = certificate.children
        verificationCode = issued.verificationCode
        bales = presented.bales.filter { covered.contains($0.number) }.map(BaleView.init)
        `class` = form == .ek1 ? presented.cottonClass : nil
        type = form == .ek1 ? presented.type : nil
        openedBales = form == .ek1 ? lot.inspection?.bales : nil
        laboratoryReport = form == .ek2 ? presented.laboratoryReport : nil
    }
}
