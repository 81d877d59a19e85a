import Testing

@testable import EventStore

/// Walks every order in which a few appends can arrive, be cancelled, and be committed, against a model of the log.
@Suite("Append queue, every interleaving")
struct AppendQueueInterleavingTests {
    @Test("Each append has one true outcome, whatever the order", arguments: Rivals.all)
    func everyOrder(rivals: Rivals) throws {
        var walk = Walk(rivals)
        try walk.explore()
        #expect(walk.ends > rivals.appends.count)
        #expect(walk.winners == rivals.possibleWinners)
    }
}

struct Rivals: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let appends: [Append]
    let possibleWinners: Set<String>

    static let all = [
        Rivals(
            testDescription: "four on one stream",
            appends: [write("a", "s", 0), write("b", "s", 0), write("c", "s", 1), write("d", "s", 0)],
            possibleWinners: ["a", "b", "c", "d"]),
        Rivals(
            testDescription: "two that write and two that expect",
            appends: [write("a", "s", 0), expect("b", "s", 0), expect("c", "s", 1), write("d", "t", 0)],
            possibleWinners: ["a", "b", "c", "d"]),
        Rivals(
            testDescription: "retries under one key beside a rival",
            appends: [write("a", "s", 0, key: "k"), write("a2", "s", 0, key: "k"), write("b", "s", 0)],
            possibleWinners: ["a", "a2", "b"]),
        Rivals(
            testDescription: "one claim, two streams, a version that never comes",
            appends: [
                write("a", "s", 0, claim: "c"), write("b", "t", 0, claim: "c"), write("d", "s", 5), write("e", "t", 0),
            ],
            possibleWinners: ["a", "b", "e"]),
    ]

    private static let event = NewEvent(type: "t", data: "1", occurredAt: 0)

    private static func write(
        _ id: String, _ stream: String, _ version: Int64, key: String? = nil, claim: String? = nil
    ) -> Append {
        Append(
            id: id, idempotencyKey: key,
            streams: [StreamWrite(stream: stream, expectedVersion: version, events: [event])],
            claims: claim.map { [.take($0, holder: id)] } ?? [], occurredAt: 0)
    }

    private static func expect(_ id: String, _ stream: String, _ version: Int64) -> Append {
        var append = write(id, "only \(id)", 0)
        append.streams.append(StreamWrite(stream: stream, expectedVersion: version, events: []))
        return append
    }
}
