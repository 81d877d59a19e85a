package import Regulation

package enum WebhookKind {}
package typealias WebhookID = Identifier<WebhookKind>

/// M25/2, M31/2: where a firm's own program is told what its people are told by mail.
package struct FirmWebhook: Codable, Equatable, Sendable {
    package let id: WebhookID
    /// The types of events that are told; `nil`: all.
    package let events: [String]?
    package let registeredAt: Instant

    /// Whether it is told of an event of this type: of what happened since it is there.
    package func wants(_ type: String, at instant: Instant) -> Bool {
        registeredAt <= instant && events?.contains(type) ?? true
    }
}
