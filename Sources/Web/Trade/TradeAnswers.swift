import Foundation
import HTTPAPI
import Regulation

struct ReferenceAnswer: Decodable, Sendable {
    let number: String
    let direction: String
    let firm: PartyAnswer
    let gtip: String
    let netKg: Decimal
    let validFrom: CalendarDate
    let validUntil: CalendarDate
    let status: String
    let declaration: String?
    let registeredOn: CalendarDate?
}

/// A value that the Ministry sets by date.
struct ParameterAnswer: Decodable, Sendable {
    let name: String
    let value: ParameterValue
}

struct TraderAnswer: Decodable, Sendable {
    let roles: [String]
}

extension Visit {
    /// VKN of the firm for which the visitor acts.
    var firm: String? { session?.identity.claims.firm }

    /// Those in force today, by name.
    func parameters() async throws -> [String: ParameterValue] {
        let list: ListAnswer<ParameterAnswer> = try await get("/v1/parameters", ["on": today.description])
        return Dictionary(list.items.map { ($0.name, $0.value) }) { $1 }
    }

    /// `exporter`, `importer`, or both.
    func traderRoles() async throws -> Set<String> {
        guard let firm else { return [] }
        let trader: TraderAnswer? = try await find("/v1/firms/\(firm.percentEncoded)")
        return Set(trader?.roles ?? [])
    }
}

extension ParameterValue {
    var texts: [String] {
        switch self {
        case .list(let list): list
        case .text(let text): [text]
        case .number: []
        }
    }
}

extension TradeApplicationAnswer {
    /// Until customs has used the reference.
    var canBeCancelled: Bool { isAwaiting || (status == "concluded" && declaration == nil) }
}
