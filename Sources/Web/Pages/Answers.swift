import Foundation
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
