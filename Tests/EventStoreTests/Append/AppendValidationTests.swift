import Testing

@testable import EventStore

@Suite("Append, before it is sent")
struct AppendValidationTests {
    private static let event = NewEvent(type: "t", data: "{}", occurredAt: 0)

    private static func append(_ change: (inout Append) -> Void) -> Append {
        var append = Append(
            id: "a", idempotencyKey: "k", streams: [StreamWrite(stream: "s", expectedVersion: 0, events: [event])],
            claims: [.take("c", holder: "h")], occurredAt: 0)
        change(&append)
        return append
    }

    @Test("An append that can be stored has no fault")
    func good() {
        #expect(Self.append { _ in }.fault == nil)
    }

    @Test(
        "What can never be stored is told, with its reason",
        arguments: [
            (append { $0.idempotencyKey = "" }, "idempotency key is empty"),
            (append { $0.answer = CommandAnswer(status: -1, body: []) }, "status -1 is out of range"),
            (append { $0.streams[0].stream = "" }, "stream is empty"),
            (append { $0.streams[0].stream = "a\0b" }, "stream contains a NUL"),
            (append { $0.streams[0].stream = String(repeating: "x", count: 1001) }, "stream is longer than 1000 bytes"),
            (append { $0.streams.append($0.streams[0]) }, "stream s is named twice"),
            (append { $0.streams[0].expectedVersion = -1 }, "stream s expects a negative version"),
            (append { $0.streams[0].events[0].type = "" }, "event type is empty"),
            (append { $0.streams[0].events[0].schemaVersion = 0 }, "schema version 0 of t is out of range"),
            (append { $0.streams[0].events[0].schemaVersion = 40_000 }, "schema version 40000 of t is out of range"),
            (append { $0.streams[0].events[0].data = "\"\0\"" }, "event t contains a NUL or a line break"),
            (append { $0.streams[0].events[0].metadata = "\"\0\"" }, "event t contains a NUL or a line break"),
            (append { $0.claims.append(.give("c", holder: "h")) }, "claim c is named twice"),
            (append { $0.claims = [.take("", holder: "h")] }, "claim is empty"),
            (append { $0.claims = [.move("c", from: "h", to: "")] }, "holder of c is empty"),
        ])
    func faults(append: Append, fault: String) {
        #expect(append.fault == fault)
    }
}
