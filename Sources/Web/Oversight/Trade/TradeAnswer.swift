import Foundation
import Regulation

/// What the API tells of a trade application.
struct TradeAnswer: Decodable, Sendable {
    struct Reference: Decodable, Sendable {
        let number: String
        let validFrom: CalendarDate
        let validUntil: CalendarDate
        let status: String?
    }

    struct Use: Decodable, Sendable {
        let number: String
        let bales: [String]?
        let netKg: Decimal
    }

    let id: String
    let status: String?
    let direction: String
    let firm: PartyAnswer
    let gtip: String
    let netKg: Decimal
    let country: String
    let certificates: [Use]
    let submittedAt: Instant
    let lane: String
    let deadline: Instant
    let deadlineMissed: Bool
    let findings: [FindingAnswer]
    let cancellation: String?
    let reference: Reference?
    let declaration: String?
}
