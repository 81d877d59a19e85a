package import CottonControl
package import Foundation
package import Regulation
package import Tareks

package struct LotView: Codable, Equatable, Sendable {
    package let id: String
    package let season: Season
    package let lotNumber: LotNumber
    package let status: Lot.Phase
    package let factory: FactoryID
    package let directorate: DirectorateCode
    package let method: ControlMethod
    package let owner: PartyView
    package let ginningMethod: GinningMethod
    package let group: CottonGroup
    package let `class`: String?
    package let type: String?
    package let moisturePercent: Decimal
    package let sustainable: SustainabilityView?
    package let warehouse: String
    package let presentedOn: CalendarDate
    /// M23/1: the ended certificate that the application named.
    package let previousCertificate: CertificateNumber?
    package let lane: Lane?
    package let deadline: Instant?
    package let deadlineMissed: Bool
    package let reasons: [Text]
    /// M21/2: its bales that stood on a lot that was refused, or found other than declared.
    package let refusedBefore: [String]
    package let inspector: String?
    package let openBales: [String]?
    package let baleCount: Int
    package let grossKg: Decimal
    package let netKg: Decimal
    package let bales: [BaleView]
    package let laboratoryReport: LaboratoryReport?
    /// M20/3: laboratories' reports with which the declaration was compared.
    package let analyses: [LotAnalysed]
    /// M14/4
    package let voidClassings: [VoidSample]
    package let inspection: InspectionView?
    package let findings: [Finding]
    package let certificate: CertificateView?
    /// `nil`: unsigned.
    package let signature: ApplicationSignature?

    /// `nil` for a lot that was never presented.
    package init?(_ lot: Lot, certificate: CertificateView?, names: Names) {
        guard let presented = lot.presented else { return nil }
        id = presented.lot.text
        season = presented.season
        lotNumber = presented.number
        status = lot.phase
        factory = presented.factory
        directorate = presented.directorate
        method = presented.method
        owner = names.party(presented.owner)
        ginningMethod = presented.ginningMethod
        group = presented.group
        `class` = presented.cottonClass
        type = presented.type
        moisturePercent = Decimal(presented.moisture)
        sustainable = presented.sustainable.map(SustainabilityView.init)
        warehouse = presented.warehouse
        presentedOn = presented.presentedOn
        previousCertificate = presented.previousCertificate
        lane = lot.routed?.risk.lane
        deadline = lot.routed?.deadline
        deadlineMissed = lot.deadlineMissed
        refusedBefore = lot.routed?.refusedBefore ?? []
        reasons = (lot.routed?.risk.reasons ?? []) + Self.reasons(naming: refusedBefore)
        inspector = lot.assignedInspector.map(names.userID)
        openBales = lot.routed.flatMap { $0.openBales.isEmpty ? nil : $0.openBales }
        baleCount = presented.bales.count
        grossKg = Decimal(presented.bales.map(\.grossWeight).sum())
        netKg = Decimal(presented.bales.map(\.netWeight).sum())
        bales = presented.bales.map(BaleView.init)
        laboratoryReport = presented.laboratoryReport
        analyses = lot.analyses
        voidClassings = presented.bales.compactMap { lot.voidClassings[$0.number] }
        inspection = lot.inspection.map { InspectionView($0, names: names) }
        findings = lot.findings
        self.certificate = certificate
        signature = presented.signature
    }
}

extension LotView {
    private static func reasons(naming bales: [String]) -> [Text] {
        guard !bales.isEmpty else { return [] }
        let names = bales.joined(separator: ", ")
        return [
            Text(
                tr: "Daha önce uygun bulunmayan partide yer alan balyalar: \(names).",
                en: "Bales of a lot that was found against the rules: \(names).")
        ]
    }
}

package struct InspectionView: Codable, Equatable, Sendable {
    package let inspectedOn: CalendarDate
    package let inspector: String
    package let conforming: Bool
    package let bales: [BaleExamination]
    package let findings: [Finding]
    package let notOpened: [String]

    init(_ inspected: LotInspected, names: Names) {
        inspectedOn = inspected.inspectedOn
        inspector = names.userID(inspected.inspector)
        conforming = inspected.conforming
        bales = inspected.bales
        findings = inspected.findings
        notOpened = inspected.notOpened
    }
}
