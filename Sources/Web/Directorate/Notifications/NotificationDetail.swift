import HTTPAPI
import Regulation

/// What the API tells of a notification and what was done about it.
struct NotificationDetail: Decodable, Sendable {
    struct Member: Decodable, Sendable {
        let userId: String
        let tradeInspector: Bool
    }

    struct Requirement: Decodable, Sendable {
        let code: String
        let met: Bool
        let note: String?
    }

    let id: String
    let factory: String
    let season: String
    let startsOn: CalendarDate
    let methods: [String]
    let responsibleInspectors: [String]
    let documents: [AttachedDocumentAnswer]
    let status: String
    let notifiedAt: Instant
    let commission: [Member]
    let requirements: [Requirement]
    let registryNumber: Int?
    let reason: String?
    let decidedOn: CalendarDate?

    var isOpen: Bool { status == "submitted" }
    var target: String { "/bildirimler/\(id)" }
}

extension Visit {
    var notificationPath: String { "/v1/notifications/\((path["id"] ?? "").percentEncoded)" }

    /// The notification of the page's address.
    func notification() async throws -> NotificationDetail { try await get(notificationPath) }

    func supervisedFactory(_ factory: String) async throws -> SupervisedFactory {
        try await get("/v1/factories/\(factory.percentEncoded)")
    }

    /// What each of these methods asks of a factory today, by code in the order of the parameters; with the methods
    /// that ask for it.
    func requirements(of methods: [String]) async throws -> [(code: String, methods: [String])] {
        let parameters = try await parameters()
        var asked: [(code: String, methods: [String])] = []
        for method in methods {
            for code in parameters[method + "Requirements"]?.texts ?? [] {
                if let known = asked.firstIndex(where: { $0.code == code }) {
                    asked[known].methods.append(method)
                } else {
                    asked.append((code, [method]))
                }
            }
        }
        return asked
    }
}
