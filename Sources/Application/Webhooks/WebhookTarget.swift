import EventStore
import Foundation
import Regulation
import Tareks

/// Where a webhook leads, and the secret that its messages are signed with: sealed under the firm's key.
struct WebhookTarget: Codable, Equatable, Sendable {
    let url: String
    let secret: String
}

extension Subjects {
    /// Keeps it to be read until the firm's data is erased.
    func keep(_ target: WebhookTarget, of webhook: WebhookID, for firm: SubjectID) async throws {
        guard !isReadOnly else { throw ReadOnly() }
        guard let key = try await look(at: [firm.text])[firm.text]?.key else {
            throw Refusal.state(tr: "Firmanın verileri silinmiştir.", en: "The firm's data was erased.")
        }
        try await vault.keep(Array(try JSONEncoder().encode(target)), as: webhook.text, under: [key])
    }

    /// - Returns: `nil` where the firm's data was erased.
    func target(of webhook: WebhookID, for firm: SubjectID) async throws -> WebhookTarget? {
        // An answer with what is read here is sealed as it is.
        _ = try await look(at: [firm.text])
        return try await vault.document(webhook.text).map {
            try JSONDecoder().decode(WebhookTarget.self, from: Data($0))
        }
    }
}
