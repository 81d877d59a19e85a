package import Regulation

/// A control certificate and what is left on it.
package struct Certificate: Aggregate {
    package internal(set) var issued: CertificateIssued?
    /// Bales not moved to another certificate.
    package internal(set) var bales: [String: CertifiedBale] = [:]
    package internal(set) var draws: [String: Draw] = [:]
    package internal(set) var children: [CertificateNumber] = []
    package internal(set) var lastMove: CertificateIssued.Origin?
    package internal(set) var cancellation: CertificateCancelled?

    package init() {}
}

extension Certificate {
    /// What an export application holds of a certificate.
    package struct Draw: Codable, Equatable, Sendable {
        package enum Phase: Codable, Equatable, Sendable {
            case pending
            case referenced(validUntil: CalendarDate)
            case exported(declaration: String)
        }

        /// `nil` where kilograms were taken whose bales nobody has named yet.
        package internal(set) var bales: [String]?
        package let netWeight: Kilograms
        package internal(set) var phase: Phase

        package func isLive(on date: CalendarDate) -> Bool {
            switch phase {
            case .pending, .exported: true
            case .referenced(let validUntil): date <= validUntil
            }
        }
    }

    package enum Status: String, CaseIterable, Sendable {
        case valid
        case expired
        case cancelled
        case transferred
        case split
        case exhausted
    }

    package struct Remaining: Equatable, Sendable {
        package let bales: [String]
        package let netWeight: Kilograms

        static let none = Remaining(bales: [], netWeight: .zero)
    }

    package func status(on date: CalendarDate) -> Status {
        if cancellation != nil { return .cancelled }
        if bales.isEmpty, let lastMove { return lastMove == .transfer ? .transferred : .split }
        if let issued, date > issued.validUntil { return .expired }
        return remaining(on: date).netWeight == .zero ? .exhausted : .valid
    }

    /// What no other certificate and no live draw holds. Kilograms drawn without naming bales leave the bales on the
    /// certificate until nothing of its mass is left.
    package func remaining(on date: CalendarDate) -> Remaining {
        guard cancellation == nil else { return .none }
        let live = draws.values.filter { $0.isLive(on: date) }
        let named = Set(live.flatMap { $0.bales ?? [] })
        let free = bales.values.filter { !named.contains($0.number) }
        let unnamed = live.filter { $0.bales == nil }.map(\.netWeight).sum()
        let net = free.map(\.netWeight).sum() - unnamed
        guard net > .zero else { return .none }
        return Remaining(bales: free.map(\.number).sorted(by: BaleOrder.precedes), netWeight: net)
    }

    /// `a1` names a bale that the certificate writes `A1`.
    package func spelled(_ numbers: [String]) -> [String] { BaleIdentity.spelled(numbers, as: bales.keys) }

    /// A bale that is on it, however its letters are written.
    package func bale(_ number: String) -> CertifiedBale? { spelled([number]).first.flatMap { bales[$0] } }

    /// Whether kilograms are held without saying of which bales.
    func holdsUnnamed(on date: CalendarDate) -> Bool {
        draws.values.contains { $0.bales == nil && $0.isLive(on: date) }
    }

    /// The certificate that stands in this one's place.
    package var replacement: CertificateNumber? {
        lastMove == .reissue ? children.last : nil
    }
}

/// Bale numbers as people order them: by length, then by character, so that 9 stands before 10.
package enum BaleOrder {
    package static func precedes(_ left: String, _ right: String) -> Bool {
        (left.utf8.count, left) < (right.utf8.count, right)
    }
}
