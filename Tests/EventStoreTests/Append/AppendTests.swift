import EventStore
import Testing

@Suite("Append")
struct AppendTests {
    @Test("Events come back as they were given, byte for byte and to the microsecond")
    func roundTrip() async throws {
        try await withScene { scene in
            let data = #"{ "b":1,  "a":"ığüşöç 🌱 \u0000", "a":1e400 }"#
            let given = NewEvent(
                type: "cotton.lot-presented", schemaVersion: 3, data: data, metadata: #"{"actor" : "x"}"#,
                occurredAt: 1_763_719_200_123_457)
            let outcome = try await scene.store.append(
                Append(
                    id: "1", streams: [StreamWrite(stream: "lot-1", expectedVersion: 0, events: [given])],
                    occurredAt: 0))
            #expect(outcome == .appended(firstPosition: 1, lastPosition: 1))

            let event = try #require(try await scene.store.readStream("lot-1").first)
            #expect(event.position == 1)
            #expect(event.stream == "lot-1")
            #expect(event.version == 1)
            #expect(event.type == given.type)
            #expect(event.schemaVersion == 3)
            #expect(event.data == data)
            #expect(event.metadata == given.metadata)
            #expect(event.occurredAt == given.occurredAt)
            #expect(event.recordedAt > given.occurredAt)
        }
    }

    @Test("A stream at another version than expected is a conflict, and nothing is written")
    func conflict() async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("s", count: 2))
            #expect(try await scene.store.append(.one("s")) == .conflict(stream: "s", expected: 0, actual: 2))
            #expect(try await scene.store.append(.one("s", at: 3)) == .conflict(stream: "s", expected: 3, actual: 2))
            #expect(
                try await scene.store.append(.one("new", at: 1)) == .conflict(stream: "new", expected: 1, actual: 0))
            #expect(try await scene.store.append(.one("s", at: 2)) == .appended(firstPosition: 3, lastPosition: 3))
            #expect(try await scene.store.lastPosition() == 3)
        }
    }

    @Test("An append to several streams is written whole, in the order given, or not at all")
    func severalStreams() async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("b"))
            var append = Append.one("a", count: 2)
            append.streams.append(StreamWrite(stream: "b", expectedVersion: 0, events: [event()]))
            #expect(try await scene.store.append(append) == .conflict(stream: "b", expected: 0, actual: 1))
            #expect(try await scene.store.readStream("a").isEmpty)

            append.streams[1].expectedVersion = 1
            #expect(try await scene.store.append(append) == .appended(firstPosition: 2, lastPosition: 4))
            let all = try await scene.store.readAll(after: 0, limit: 10)
            #expect(all.map(\.stream) == ["b", "a", "a", "b"])
            #expect(all.map(\.version) == [1, 1, 2, 2])
            #expect(all.map(\.position) == [1, 2, 3, 4])
        }
    }

    @Test("A stream without events only has to stand at its version")
    func expectation() async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("licence"))
            var append = Append.one("lot")
            append.streams.append(StreamWrite(stream: "licence", expectedVersion: 0, events: []))
            #expect(try await scene.store.append(append) == .conflict(stream: "licence", expected: 0, actual: 1))
            append.streams[1].expectedVersion = 1
            #expect(try await scene.store.append(append) == .appended(firstPosition: 2, lastPosition: 2))
            #expect(try await scene.store.streamVersion("licence") == 1)
        }
    }

    @Test("An append without events has no positions, and keeps its key")
    func noEvents() async throws {
        try await withScene { scene in
            var append = Append.one("s", key: "k")
            append.streams = []
            #expect(try await scene.store.append(append) == .appended(firstPosition: 0, lastPosition: 0))
            let record = try #require(try await scene.store.command("k"))
            #expect(record.firstPosition == nil)
            #expect(record.status == 201)
        }
    }

    @Test("64 writers on two appenders leave positions dense from 1 and every stream in its order")
    func concurrentWriters() async throws {
        try await withScene { scene in
            let stores = [scene.store, try scene.otherStore()]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<64 {
                    let store = stores[writer % 2]
                    group.addTask {
                        for version in 0..<10 {
                            let outcome = try await store.append(
                                .one("stream-\(writer)", at: Int64(version * 2), count: 2))
                            guard case .appended(let first, let last) = outcome else {
                                Issue.record("writer \(writer): \(outcome)")
                                return
                            }
                            #expect(last == first + 1)
                        }
                    }
                }
                try await group.waitForAll()
            }
            let all = try await scene.store.readAll(after: 0, limit: 10_000)
            #expect(all.map(\.position) == Array(1...1280))
            for (stream, events) in Dictionary(grouping: all, by: \.stream) {
                #expect(events.map(\.version) == Array(1...20), "\(stream)")
            }
            #expect(zip(all, all.dropFirst()).allSatisfy { $0.recordedAt <= $1.recordedAt })
        }
    }

    @Test("Writers that race for one stream all get in when they try again")
    func hotStream() async throws {
        try await withScene { scene in
            let stores = [scene.store, try scene.otherStore()]
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<16 {
                    let store = stores[writer % 2]
                    group.addTask {
                        var version: Int64 = 0
                        while true {
                            switch try await store.append(.one("hot", at: version)) {
                            case .appended: return
                            case .conflict(_, _, let actual): version = actual
                            case .claimed, .alreadyDone: Issue.record("unexpected outcome")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await scene.store.readStream("hot").map(\.version) == Array(1...16))
        }
    }

    @Test("Large events go through in one batch with small ones")
    func largeEvents() async throws {
        try await withScene { scene in
            let text = "\"" + String(repeating: "pamuk ", count: 7_000) + "\""
            try await withThrowingTaskGroup(of: Void.self) { group in
                for index in 0..<40 {
                    group.addTask {
                        var append = Append.one("s\(index)")
                        if index % 2 == 0 { append.streams[0].events[0].data = text }
                        _ = try await scene.store.append(append)
                    }
                }
                try await group.waitForAll()
            }
            let all = try await scene.store.readAll(after: 0, limit: 100)
            #expect(all.count == 40)
            #expect(all.count { $0.data == text } == 20)
        }
    }
}
