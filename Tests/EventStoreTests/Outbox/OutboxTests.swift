import EventStore
import Postgres
import Testing

@Suite("Outbox")
struct OutboxTests {
    private func withOutbox(
        _ channels: [OutboxChannel], events: Int = 1, _ body: (Scene, Outbox) async throws -> Void
    ) async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("s", count: events))
            let outbox = Outbox(pool: scene.pool)
            let notices = (1...Int64(events)).flatMap { position in
                channels.map { (position: position, recipient: "f-1", channel: $0) }
            }
            // Followed twice, kept once.
            for _ in 1...2 { try await scene.pool.withConnection { try await outbox.add(notices, on: $0) } }
            try await body(scene, outbox)
        }
    }

    @Test("However many workers take turns, each notice is one's until its lease is over")
    func once() async throws {
        try await withOutbox([.webhook("w1"), .webhook("w2")], events: 20) { scene, outbox in
            let taken = try await withThrowingTaskGroup { group in
                for _ in 1...8 {
                    let worker = Outbox(pool: try scene.otherStore().pool)
                    group.addTask { try await worker.take(10, for: .webhooks, lease: .seconds(60)) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            let rest = try await outbox.take(100, for: .webhooks, lease: .seconds(60))
            #expect(taken.count + rest.count == 40)
            #expect(Set(taken + rest).count == 40)
            #expect(try await outbox.take(100, for: .webhooks, lease: .zero).isEmpty)
        }
    }

    @Test("One whose worker died comes again when the lease is over")
    func lease() async throws {
        try await withOutbox([.webhook("w1")]) { _, outbox in
            for attempt in 1...2 {
                let taken = try await outbox.take(1, for: .webhooks, lease: .zero)
                #expect(taken.map(\.attempts) == [attempt])
            }
        }
    }

    @Test("Mail and webhooks take turns of their own, and are settled each by itself")
    func channels() async throws {
        try await withOutbox([.mail, .webhook("w1"), .webhook("w2")]) { _, outbox in
            let mail = try await outbox.take(10, for: .mail, lease: .seconds(60))
            #expect(mail.map(\.channel) == [.mail])
            let others = try await outbox.take(10, for: .webhooks, lease: .seconds(60))
            #expect(Set(others.map(\.channel)) == [.webhook("w1"), .webhook("w2")])
            for entry in mail { try await outbox.settle(entry, .undeliverable(reason: "no address")) }
            for entry in others where entry.channel == .webhook("w1") { try await outbox.settle(entry, .delivered) }
            let states = try await outbox.notices(to: ["f-1"], limit: 10).map { ($0.channel, $0.state) }
            #expect(states.map(\.0) == [.mail, .webhook("w1"), .webhook("w2")])
            #expect(states.map(\.1) == [.undeliverable, .delivered, .waiting])
            #expect(try await outbox.notices(to: ["f-1"], by: .webhook("w2"), limit: 10).count == 1)
            #expect(try await outbox.notices(to: ["f-2"], limit: 10).isEmpty)
        }
    }

    @Test("What waits for a webhook that failed waits with it, and takes no turn from another's")
    func held() async throws {
        try await withOutbox([.webhook("broken"), .webhook("sound")], events: 5) { _, outbox in
            let first = try #require(
                try await outbox.take(10, for: .webhooks, lease: .zero).first { $0.channel == .webhook("broken") })
            try await outbox.settle(first, .failed(reason: "answered 500", again: .seconds(600)))
            let due = try await outbox.take(100, for: .webhooks, lease: .seconds(60))
            #expect(due.map(\.channel) == Array(repeating: .webhook("sound"), count: 5))
            let waiting = try await outbox.notices(to: nil, by: .webhook("broken"), limit: 10)
            #expect(waiting.map(\.state) == Array(repeating: .waiting, count: 5))
            #expect(waiting.compactMap(\.lastError) == ["answered 500"])
        }
    }

    @Test("A failed mail keeps no other mail")
    func mail() async throws {
        try await withOutbox([.mail], events: 3) { _, outbox in
            let first = try #require(try await outbox.take(1, for: .mail, lease: .zero).first)
            try await outbox.settle(first, .failed(reason: "refused", again: .seconds(600)))
            #expect(try await outbox.take(10, for: .mail, lease: .zero).count == 2)
        }
    }
}
