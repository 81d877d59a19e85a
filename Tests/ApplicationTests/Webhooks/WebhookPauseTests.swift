import Application
import Testing

@Suite("Attempts at a message")
struct WebhookPauseTests {
    @Test("The first retry comes after seconds, each later one four times as late, and after thirty hours none")
    func pauses() {
        let pauses = (1...8).compactMap { WebhookDelivery.pause(after: $0) }
        #expect(pauses.prefix(3) == [.seconds(5), .seconds(20), .seconds(80)])
        #expect(pauses.reduce(.zero, +) == .seconds(109_225))
        #expect(WebhookDelivery.pause(after: 9) == nil)
    }
}
