package import CottonControl
package import Foundation
package import Regulation

/// M21/5: what stands on a certificate's paper. It depends on nothing but what the log says of the certificate, its lot
/// and what was cut from it, so that it is the same whenever it is asked for.
package struct PaperView: Codable, Equatable, Sendable {
    package struct Factory: Codable, Equatable, Sendable {
        package let name: String
        package let firm: PartyView
        package let registryNumber: Int
    }

    package struct Inspector: Codable, Equatable, Sendable {
        package let name: String
        package let authorisationNumber: String?
    }

    package let number: CertificateNumber
    /// How many certificates were cut from it; each takes its bales off the paper.
    package let edition: Int
    package let form: CertificateForm
    package let method: ControlMethod
    package let season: Season
    package let lotNumber: LotNumber
    package let directorate: DirectorateCode
    package let factory: Factory
    package let holder: PartyView
    package let presentedOn: CalendarDate
    package let controlDate: CalendarDate
    /// The last day on which it is valid.
    package let validUntil: CalendarDate
    package let ginningMethod: GinningMethod
    package let group: CottonGroup
    package let `class`: String?
    package let type: String?
    package let moisturePercent: Decimal
    package let sustainable: SustainabilityView?
    package let grossKg: Decimal
    package let netKg: Decimal
    package let responsibleInspector: Inspector
    /// M21/1: the trade inspector's name, where one was assigned.
    package let tradeInspector: String?
    package let parent: CertificateNumber?
    package let children: [CertificateNumber]
    /// M13/4: of the lot, with what was found.
    package let openedBales: [BaleExamination]
    package let laboratoryReport: LaboratoryReport?
    /// Those that went to no other certificate.
    package let bales: [BaleView]
    package let verificationCode: String
}
