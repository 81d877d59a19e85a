import EventStore
import Postgres
import TestKit
import Testing

@testable import ReadModels

@Suite("Leases of parts")
struct LeaseTests {
    private let projection = Counting(version: 1)

    private func begun(_ world: World) async throws -> [Generation] {
        try await world.presentMany(1...40)
        return try await GenerationCatalogue(pool: world.store.pool).begin([projection], partEvents: 20)
    }

    private func take(_ worker: String, lease: Duration, _ connection: PostgresConnection) async throws -> PartClaim? {
        try await PartClaim.take([projection], worker: worker, lease: lease, on: connection)
    }

    @Test("A part is one worker's until its lease runs out; after that the first one cannot write any more")
    func fencing() async throws {
        try await withBareWorld { world in
            _ = try await begun(world)
            try await world.store.pool.withConnection { sleeping in
                let first = try #require(try await take("first", lease: .milliseconds(1), sleeping))
                let second = try await world.store.pool.withConnection { connection in
                    try await poll("the lease to run out") { () -> PartClaim? in
                        let claim = try await take("second", lease: .seconds(600), connection)
                        return claim?.part == first.part ? claim : nil
                    }
                }
                #expect(second.shares.map(\.lease) == first.shares.map { $0.lease + 1 })
                // The session was ended with whatever it was doing; on another one its lease is refused.
                await #expect(throws: PostgresError.self) { try await sleeping.query("select 1") }
                await #expect(throws: PartClaim.Lost.self) {
                    try await world.store.pool.withTransaction { try await first.finish(on: $0) }
                }
                try await world.store.pool.withTransaction { try await second.finish(on: $0) }
            }
        }
    }

    @Test("No two workers hold the same part, and together they get all of them")
    func apart() async throws {
        try await withBareWorld { world in
            _ = try await begun(world)
            let parts = try await Int64(world.database.psql("select count(*) from koza.build_parts"))
            let taken = try await withThrowingTaskGroup(of: [Int64].self) { group in
                for worker in 1...4 {
                    group.addTask {
                        try await world.store.pool.withConnection { connection in
                            var taken: [Int64] = []
                            while let claim = try await take("worker \(worker)", lease: .seconds(600), connection) {
                                taken.append(claim.part)
                            }
                            return taken
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(taken.sorted() == Array(1...(parts ?? 0)))
            #expect(taken.count > 4)
        }
    }

    @Test("Generations that are begun together are claimed together")
    func together() async throws {
        try await withBareWorld { world in
            try await world.presentMany(1...40)
            _ = try await GenerationCatalogue(pool: world.store.pool).begin(
                [projection, Projections.lots], partEvents: 20)
            try await world.store.pool.withConnection { connection in
                let claim = try await PartClaim.take(
                    [projection, Projections.lots], worker: "one", lease: .seconds(600), on: connection)
                #expect(claim?.shares.map(\.generation.name).sorted() == ["counting", "lots"])
            }
        }
    }

    @Test("A lease that is renewed does not run out, one that has run out is not renewed")
    func renewal() async throws {
        try await withBareWorld { world in
            _ = try await begun(world)
            let pool = world.store.pool
            try await pool.withConnection { connection in
                _ = try #require(try await take("one", lease: .seconds(600), connection))
                _ = try #require(try await take("two", lease: .milliseconds(1), connection))
                for worker in ["one", "two"] { try await PartClaim.renew(worker: worker, lease: .seconds(3600), pool) }
            }
            let left = try await world.database.psql(
                """
                select worker, leased_until > clock_timestamp() + interval '30 min' from koza.build_parts
                where worker is not null order by worker
                """)
            #expect(left == "one|t\ntwo|f")
        }
    }
}
