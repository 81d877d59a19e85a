import Postgres
import Testing

@Suite("Waiting holds no thread of the shared pool")
struct ConcurrencyTests {
    @Test("Eight sleeps of 0.3 s on eight connections take less than 1 s together")
    func parallelSleeps() async throws {
        try await withPool(size: 8) { pool in
            // Connecting is not what is measured; a connection that is free again early spares opening another.
            for _ in 0..<40 where pool.statistics.idle < 8 {
                try await inParallel(8) { try await pool.query("SELECT pg_sleep(0.05)") }
            }
            #expect(pool.statistics.idle == 8)
            // The machine may be busy with other tests; blocked threads would make every round too long.
            var best = Duration.seconds(60)
            for _ in 0..<20 where best >= .seconds(1) {
                let start = ContinuousClock.now
                try await inParallel(8) { try await pool.query("SELECT pg_sleep(0.3)") }
                best = min(best, ContinuousClock.now - start)
            }
            #expect(best < .seconds(1))
        }
    }

    @Test("Other tasks run on while many statements wait")
    func otherTasksRun() async throws {
        try await withPool(size: 16) { pool in
            await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<16 { group.addTask { _ = try await pool.query("SELECT pg_sleep(60)") } }
                let numbers = await withTaskGroup(of: Int.self) { others in
                    for number in 0..<1_000 {
                        others.addTask {
                            await Task.yield()
                            return number
                        }
                    }
                    return await others.reduce(0, +)
                }
                #expect(numbers == 499_500)
                group.cancelAll()
                while let result = await group.nextResult() {
                    #expect(throws: PostgresError.self) { try result.get() }
                }
            }
        }
    }

    private func inParallel(_ count: Int, _ body: @escaping @Sendable () async throws -> PostgresRows) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<count { group.addTask { _ = try await body() } }
            try await group.waitForAll()
        }
    }
}
