import Foundation
import Regulation

/// A firm, and what it has to do with cotton: factories, certificates, applications.
struct FirmPage: Page {
    static let template = "firm-record"

    struct Item: Sendable {
        let number: String
        let target: String?
        let status: StatusTag?
        let about: String
    }

    /// What stands under a heading.
    struct Group: Sendable {
        let heading: String
        let items: [Item]
        let isEmpty: Bool

        init(_ heading: String, _ items: [Item]) {
            self.heading = heading
            self.items = items
            isEmpty = items.isEmpty
        }
    }

    let title: String
    let number: String
    let rows: [SummaryRow]
    let groups: [Group]

    init(_ visit: Visit) async throws {
        number = visit.path["vkn"] ?? ""
        let firm: FirmAnswer = try await visit.get("/v1/firms/\(number.percentEncoded)")
        title = firm.title
        rows = Self.rows(firm, visit)
        groups = [
            Group(visit.texts("oversight.firm.people"), firm.authorisations.map { Item($0, visit) }),
            Group(visit.texts("oversight.factories.title"), try await Self.factories(number, visit)),
            Group(visit.texts("gin.certificates.title"), try await Self.certificates(number, visit)),
            Group(visit.texts("oversight.trade.list"), try await Self.applications(number, visit)),
        ]
    }

    private static func rows(_ firm: FirmAnswer, _ visit: Visit) -> [SummaryRow] {
        let texts = visit.texts
        return [
            SummaryRow(texts("oversight.search.firm"), firm.vkn),
            SummaryRow(
                texts("oversight.firm.roles"),
                firm.roles.map { texts.of($0, under: "oversight.firm.role") }.joined(separator: ", ")),
            firm.address.map { SummaryRow(texts("oversight.firm.address"), $0) },
            firm.directorate.map { SummaryRow(texts("shared.choose.directorate"), Directorates.name($0, texts)) },
        ].compactMap(\.self)
    }

    /// Of each the latest.
    private static let shown = "20"

    private static func factories(_ number: String, _ visit: Visit) async throws -> [Item] {
        let list: ListAnswer<FactoryAnswer> = try await visit.get("/v1/factories", ["firm": number, "limit": shown])
        return list.items.map { factory in
            Item(
                number: factory.name, target: FactoryPages.target(factory.id), status: nil,
                about: factory.registryNumber.map { "\(visit.texts("gin.registryNumber")) \($0)" } ?? "")
        }
    }

    private static func certificates(_ number: String, _ visit: Visit) async throws -> [Item] {
        let list: ListAnswer<HeldCertificate> = try await visit.get(
            "/v1/certificates", ["holder": number, "limit": shown])
        return list.items.map { held in
            Item(
                number: held.number, target: "/belgeler/\(held.number)",
                status: .certificate(held.status, visit.texts),
                about: visit.texts(
                    "certificate.remainingOf",
                    [
                        "left": visit.formats.count(held.remaining.bales), "all": visit.formats.bales(held.baleCount),
                        "net": visit.formats.kilograms(held.remaining.netKg),
                    ]))
        }
    }

    private static func applications(_ number: String, _ visit: Visit) async throws -> [Item] {
        let list: ListAnswer<TradeApplicationAnswer> = try await visit.get(
            "/v1/trade-applications", ["firm": number, "limit": shown])
        return list.items.map { trade in
            Item(
                number: trade.reference.map { visit.formats.inFours($0.number) } ?? trade.id,
                target: OversightPages.application(trade.id),
                status: .trade(trade.standing, visit.texts),
                about: [
                    visit.texts.of(trade.direction, under: "oversight.trade.direction"),
                    visit.formats.kilograms(trade.netKg), visit.formats.instant(trade.submittedAt),
                ].joined(separator: " · "))
        }
    }
}

extension FirmPage.Item {
    fileprivate init(_ person: FirmAnswer.Authorisation, _ visit: Visit) {
        number = person.name
        target = nil
        status = nil
        about = [
            visit.texts.of(person.role, under: "role"), person.userId,
            visit.texts("oversight.firm.until", ["date": visit.formats.date(person.validUntil)]),
        ].joined(separator: " · ")
    }
}

private struct FirmAnswer: Decodable, Sendable {
    struct Authorisation: Decodable, Sendable {
        let userId: String
        let name: String
        let role: String
        let validUntil: CalendarDate
    }

    let vkn: String
    let title: String
    let address: String?
    let roles: [String]
    let directorate: String?
    let authorisations: [Authorisation]
}

private struct HeldCertificate: Decodable, Sendable {
    struct Remaining: Decodable, Sendable {
        let bales: Int
        let netKg: Decimal
    }

    let number: String
    let status: String
    let baleCount: Int
    let remaining: Remaining
}
