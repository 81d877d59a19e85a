import Foundation
import HTTPAPI
import Regulation

/// What several pages read of the API's answers.
struct ListAnswer<Item: Decodable & Sendable>: Decodable, Sendable {
    let items: [Item]
    let nextCursor: String?
}

struct PartyAnswer: Decodable, Sendable {
    let vkn: String?
    let tckn: String?
    let title: String
}

struct LotSummaryAnswer: Decodable, Sendable {
    let season: String
    let lotNumber: String
    let status: String
    let method: String
    let owner: PartyAnswer
    let group: String
    let presentedOn: CalendarDate
    let lane: String?
    let deadline: Instant?
    let deadlineMissed: Bool
    let baleCount: Int
    let netKg: Decimal
    let certificate: String?
}

struct FactoryAnswer: Decodable, Sendable {
    let id: String
    let name: String
    let firm: PartyAnswer
    let directorate: String
    let registryNumber: Int?
    let suspendedUntil: CalendarDate?
}

struct LotAnswer: Decodable, Sendable {
    struct Bale: Decodable, Sendable {
        let number: String
        let grossKg: Decimal
        let netKg: Decimal
        let `class`: String?
        let type: String?
    }

    let season: String
    let lotNumber: String
    let status: String
    let factory: String
    let method: String
    let owner: PartyAnswer
    let ginningMethod: String
    let group: String
    let `class`: String?
    let type: String?
    let moisturePercent: Decimal
    let warehouse: String
    let presentedOn: CalendarDate
    let lane: String?
    let deadline: Instant?
    let deadlineMissed: Bool
    let reasons: [String]
    let inspector: String?
    let openBales: [String]?
    let baleCount: Int
    let grossKg: Decimal
    let netKg: Decimal
    let bales: [Bale]
    let inspection: InspectionAnswer?
    let findings: [FindingAnswer]
    let certificate: CertificateAnswer?
    let signature: SignatureAnswer?
}

struct InspectionAnswer: Decodable, Sendable {
    struct Bale: Decodable, Sendable {
        let number: String
        let packing: String
        let content: String
        let note: String?
    }

    let inspectedOn: CalendarDate
    let inspector: String
    let bales: [Bale]
    let notOpened: [String]
}

struct FindingAnswer: Decodable, Sendable {
    let rule: String
    let note: String
}

struct CertificateAnswer: Decodable, Sendable {
    struct Lot: Decodable, Sendable {
        let season: String
        let lotNumber: String
    }

    struct Bale: Decodable, Sendable {
        let number: String
        let grossKg: Decimal
        let netKg: Decimal
    }

    struct Remaining: Decodable, Sendable {
        let bales: Int
        let baleNumbers: [String]
        let netKg: Decimal
    }

    let number: String
    let method: String
    let lot: Lot
    let factory: String
    let directorate: String
    let holder: PartyAnswer
    let controlDate: CalendarDate
    let validUntil: CalendarDate
    let status: String
    let bales: [Bale]
    let grossKg: Decimal
    let netKg: Decimal
    let remaining: Remaining
    let parent: String?
    let children: [String]
    let cancellation: String?
    let verificationCode: String
}

struct EventAnswer: Decodable, Sendable {
    let position: Int64
    let stream: String
    let type: String
    let occurredAt: Instant
    let recordedAt: Instant
    let actor: String?
    let role: String?
    let data: JSONValue
}
