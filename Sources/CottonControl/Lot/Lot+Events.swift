package import Regulation
package import Tareks

package enum LotEvent: Equatable, Sendable {
    case presented(LotPresented)
    case routed(LotRouted)
    case inspectorAssigned(LotInspectorAssigned)
    case sampled(LotSampled)
    case classingVoided(LotClassingVoided)
    case analysed(LotAnalysed)
    case inspected(LotInspected)
    case certified(LotCertified)
    case refused(LotRefused)
    case deadlineMissed(LotDeadlineMissed)
}

package struct LotPresented: Codable, Equatable, Sendable {
    package let lot: LotID
    package let number: LotNumber
    package let season: Season
    package let factory: FactoryID
    package let firm: SubjectID
    package let directorate: DirectorateCode
    package let owner: SubjectID
    package let ownerRevision: Int
    package let inspector: InspectorID
    package let method: ControlMethod
    package let ginningMethod: GinningMethod
    package let group: CottonGroup
    package let cottonClass: String?
    package let type: String?
    package let moisture: Percent
    package let sustainable: SustainabilityCertificate?
    package let warehouse: String
    package let laboratoryReport: LaboratoryReport?
    package let bales: [Bale]
    package let presentedOn: CalendarDate
    /// M23/1: the ended certificate after which its bales are controlled anew, where it was named.
    package let previousCertificate: CertificateNumber?
    /// M20/2; `nil`: unsigned.
    package let signature: ApplicationSignature?
}

/// M21/1: what the risk analysis said, and until when the control is to be concluded.
package struct LotRouted: Codable, Equatable, Sendable {
    package let deadline: Instant
    package let risk: RiskDecision
    /// M13/4: drawn by `RandomDraw` from the lot's bales in their order, with the seed of `risk`.
    package let openBales: [String]
    /// M21/2: its bales that stood on a lot that was refused, or found other than declared; `nil` where there are none.
    package let refusedBefore: [String]?
}

/// M14/1: samples of its bales were taken after it was presented.
package struct LotSampled: Codable, Equatable, Sendable {
    package let sampling: SamplingID
}

/// M14/4: samples on which its classing rests did not meet the conditions.
package struct LotClassingVoided: Codable, Equatable, Sendable {
    package let sampling: SamplingID
    package let samples: [VoidSample]
}

/// M20/3: what was declared was held against a laboratory's report.
package struct LotAnalysed: Codable, Equatable, Sendable {
    package let report: LaboratoryReport
    package let sampling: SamplingID
    /// Of the lot, as far as the report speaks of them.
    package let bales: [String]
    package let differences: [AnalysisDifference]
}

package struct LotInspectorAssigned: Codable, Equatable, Sendable {
    package let inspector: SubjectID
}

package struct LotInspected: Codable, Equatable, Sendable {
    package let inspectedOn: CalendarDate
    package let inspector: SubjectID
    package let bales: [BaleExamination]
    package let conforming: Bool
    package let findings: [Finding]
    /// Drawn, and yet not opened.
    package let notOpened: [String]
}

package struct LotCertified: Codable, Equatable, Sendable {
    package let certificate: CertificateNumber
    package let controlDate: CalendarDate
}

/// M21/2
package struct LotRefused: Codable, Equatable, Sendable {
    package let findings: [Finding]
}

package struct LotDeadlineMissed: Codable, Equatable, Sendable {
    package let deadline: Instant
}
