import EventStore
import Testing

@Suite("Reading")
struct ReadTests {
    @Test("A stream is read from and up to a version")
    func range() async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("s", count: 10))
            #expect(try await scene.store.readStream("s").map(\.version) == Array(1...10))
            #expect(try await scene.store.readStream("s", from: 4).map(\.version) == Array(4...10))
            #expect(try await scene.store.readStream("s", from: 4, upTo: 6).map(\.version) == [4, 5, 6])
            #expect(try await scene.store.readStream("none").isEmpty)
        }
    }

    @Test("Several streams are read at once, each in its order; one that does not exist has no entry")
    func several() async throws {
        try await withScene { scene in
            _ = try await scene.store.append(.one("a", count: 2))
            _ = try await scene.store.append(.one("b", count: 3))
            _ = try await scene.store.append(.one("a", at: 2))
            let streams = try await scene.store.readStreams(after: ["a": 0, "b": 0, "none": 0])
            #expect(streams.mapValues { $0.map(\.version) } == ["a": [1, 2, 3], "b": [1, 2, 3]])
        }
    }

    @Test("The log is read by pages and by types")
    func log() async throws {
        try await withScene { scene in
            var append = Append.one("s")
            append.streams[0].events = (1...9).map { event($0 % 3 == 0 ? "third" : "other") }
            _ = try await scene.store.append(append)
            #expect(try await scene.store.readAll(after: 0, limit: 4).map(\.position) == [1, 2, 3, 4])
            #expect(try await scene.store.readAll(after: 7, limit: 4).map(\.position) == [8, 9])
            #expect(try await scene.store.readAll(after: 9, limit: 4).isEmpty)
            #expect(try await scene.store.readAll(after: 3, limit: 4, types: ["third"]).map(\.position) == [6, 9])
            #expect(try await scene.store.readAll(after: 0, limit: 4, types: []).isEmpty)
            #expect(try await scene.store.lastPosition() == 9)
        }
    }
}
