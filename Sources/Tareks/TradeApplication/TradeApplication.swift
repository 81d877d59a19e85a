package import Regulation

/// An exporter's or importer's application for control, and the reference that came of it.
package struct TradeApplication: Aggregate {
    package enum Phase: Codable, Equatable, Sendable {
        case notSubmitted
        case awaitingInspection
        case concluded(ReferenceIssued, use: ReferenceUsed?)
        case refused([Finding])
        /// With the reference, where one was issued before.
        case cancelled(TradeApplicationCancelled, ReferenceIssued?)
    }

    package internal(set) var submission: TradeApplicationSubmitted?
    package internal(set) var phase = Phase.notSubmitted
    /// By certificate, where kilograms were taken first and their bales named later.
    package internal(set) var namedBales: [String: [String]] = [:]
    package internal(set) var inspection: TradeInspectionRecorded?
    package internal(set) var deadlineMissed = false

    package init() {}
}

package enum TradeApplicationStatus: String, Codable, CaseIterable, Sendable {
    case awaitingInspection
    case concluded
    case refused
    case cancelled
}

package enum ReferenceStatus: String, Codable, CaseIterable, Sendable {
    case valid
    case used
    case expired
    case cancelled
}

extension TradeApplication {
    /// `nil` before it was submitted.
    package var status: TradeApplicationStatus? {
        switch phase {
        case .notSubmitted: nil
        case .awaitingInspection: .awaitingInspection
        case .concluded: .concluded
        case .refused: .refused
        case .cancelled: .cancelled
        }
    }

    package var reference: ReferenceIssued? {
        switch phase {
        case .concluded(let reference, _): reference
        case .cancelled(_, let reference): reference
        case .notSubmitted, .awaitingInspection, .refused: nil
        }
    }

    package var use: ReferenceUsed? {
        if case .concluded(_, let use) = phase { use } else { nil }
    }

    package var cancellation: TradeApplicationCancelled? {
        if case .cancelled(let cancelled, _) = phase { cancelled } else { nil }
    }

    /// `nil` where there is no reference.
    package func referenceStatus(on date: CalendarDate) -> ReferenceStatus? {
        switch phase {
        case .concluded(_, .some): .used
        case .concluded(let reference, nil): date <= reference.validUntil ? .valid : .expired
        case .cancelled(_, .some): .cancelled
        case .cancelled(_, nil), .notSubmitted, .awaitingInspection, .refused: nil
        }
    }
}
