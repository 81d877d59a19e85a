package import Regulation
import Tareks

/// A lot presented to control, from its number to its certificate or refusal.
package struct Lot: Aggregate {
    package enum Phase: String, Codable, CaseIterable, Sendable {
        case unknown
        case presented
        case awaitingInspection
        case certified
        case refused
    }

    package internal(set) var phase = Phase.unknown
    package internal(set) var presented: LotPresented?
    package internal(set) var routed: LotRouted?
    package internal(set) var assignedInspector: SubjectID?
    /// M14/1: taken after the lot was presented.
    package internal(set) var samplings: [SamplingID] = []
    package internal(set) var analyses: [LotAnalysed] = []
    /// M14/4: by bale.
    package internal(set) var voidClassings: [String: VoidSample] = [:]
    package internal(set) var inspection: LotInspected?
    package internal(set) var certificate: CertificateNumber?
    package internal(set) var findings: [Finding] = []
    package internal(set) var deadlineMissed = false

    package init() {}
}
