import EventStore
import Testing

@Suite("Refusals")
struct RefusalLogTests {
    @Test("Refusals are kept once, and read by time")
    func recorded() async throws {
        try await withScene { scene in
            let log = RefusalLog(pool: scene.pool)
            let refusals = (1...3).map { number in
                RefusedCommand(
                    id: "r\(number)", at: Int64(number), actor: "firm-7", command: "present-lot",
                    rules: ["M5/2", "M24/1"])
            }
            for refusal in refusals + refusals { try await log.record(refusal) }
            #expect(try await log.refusals(from: 1, before: 3, limit: 10) == Array(refusals.prefix(2)))
            #expect(try await log.refusals(from: 0, before: 10, limit: 1) == [refusals[0]])
        }
    }
}
