import Foundation
import HTTPAPI
import Regulation

/// What the API tells of an application for an export or import.
struct TradeApplicationAnswer: Decodable, Sendable {
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

    struct Check: Decodable, Sendable {
        let code: String
        let met: Bool
        let note: String?
    }

    let id: String
    let status: String?
    let direction: String
    let regime: String
    let firm: PartyAnswer
    let gtip: String
    let netKg: Decimal
    let country: String
    let certificates: [Use]
    let documents: [AttachedDocumentAnswer]
    let replaces: String?
    let replacedBy: String?
    let submittedAt: Instant
    let lane: String
    let deadline: Instant
    let reasons: [String]
    let inspectedOn: CalendarDate?
    let checks: [Check]
    let findings: [FindingAnswer]
    let cancellation: String?
    let reference: Reference?
    let declaration: String?
    let signature: SignatureAnswer?

    /// That of the reference once there is one, for it tells more.
    var standing: String { reference?.status ?? status ?? "" }
    var isAwaiting: Bool { status == "awaitingInspection" }
}

extension StatusTag {
    /// By the code of the contract: of an application, its reference or a declaration.
    static func trade(_ standing: String, _ texts: Texts) -> StatusTag {
        let tone: Tone =
            switch standing {
            case "valid", "concluded", "used", "registered": .good
            case "awaitingInspection": .waiting
            case "refused", "cancelled", "expired": .bad
            default: .quiet
            }
        return StatusTag(texts.of(standing, under: "trade.status"), tone)
    }
}
