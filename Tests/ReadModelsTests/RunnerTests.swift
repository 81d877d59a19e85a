import Application
import EventStore
import Postgres
import ReadModels
import Regulation
import Synchronization
import TestKit
import Testing

@Suite("Runners")
struct RunnerTests {
    @Test("Two processes at once do nothing twice")
    func two() async throws {
        try await withWorld { world in
            let other = try world.neighbour()
            try await world.running {
                try await other.running {
                    for start in stride(from: 1, to: 201, by: 20) { try await world.presentMany(start...(start + 19)) }
                    try await world.settle()
                }
            }
            let figures = try await world.models.seasonFigures(Scene.season)
            #expect(figures.total.lotsPresented == 200)
            #expect(figures.total.lotsCertified == 200)
            let report = try await Check(store: world.store).run(on: Scene.today)
            #expect(report.problems == [])
        }
    }

    @Test("A runner whose connections are cut goes on where it was, with nothing lost and nothing twice")
    func cut() async throws {
        try await withWorld { world in
            let writer = try world.neighbour()
            try await world.running {
                for round in 0..<5 {
                    try await writer.presentMany((round * 40 + 1)...(round * 40 + 40))
                    try await world.database.psql(
                        """
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and query ~ 'checkpoints'
                        """)
                }
                try await poll("the projections", within: .seconds(120)) {
                    let last = try? await world.store.lastPosition()
                    let positions = try? await world.models.positions()
                    return last != nil && positions?.values.allSatisfy { $0 == last } == true
                }
            }
            let figures = try await world.models.seasonFigures(Scene.season)
            #expect(figures.total.lotsPresented == 200)
            let report = try await Check(store: world.store).run(on: Scene.today)
            #expect(report.problems == [])
        }
    }

    @Test("An event that cannot be digested stops its projection alone, which says why and can try again")
    func poisoned() async throws {
        try await withWorld { world in
            let poison = Poison()
            poison.stream.withLock { $0 = "lot-lot-3" }
            let runner = ProjectionRunner(
                store: world.store, projections: Projections.all + [Counting(version: 1, poison: poison)],
                options: World.options, logger: world.logger)
            try await world.running(runner) {
                try await world.presentMany(1...5)
                try await world.settle()
                let status = try await poll("the stop") {
                    try await ProjectionStatus.list(world.store).first { $0.status == "stopped" }
                }
                #expect(status.name == "counting")
                #expect(status.error == "it is poisoned")
                let event = try await world.store.readAll(after: (status.stoppedAtPosition ?? 0) - 1, limit: 1).first
                #expect(event?.stream == "lot-lot-3")
                let seen = try await world.database.psql("select count(*) from read.counting")
                #expect(seen == "2")

                poison.stream.withLock { $0 = nil }
                try await Intervention.perform(.retry, on: "counting", by: "someone", world.store)
                try await poll { try await world.positionsReached("counting") }
                let all = try await world.database.psql("select count(*) from read.counting")
                #expect(all == "5")
                await #expect(throws: Intervention.Refused.notStopped) {
                    try await Intervention.perform(.retry, on: "counting", by: "someone", world.store)
                }
            }
        }
    }

    @Test("A reader waits for what was written, and is told where it does not come in time")
    func freshness() async throws {
        try await withWorld { world in
            let position = try await world.present(1)
            let early = try await world.models.wait(for: position, timeout: .milliseconds(100))
            #expect(!early)
            try await world.running {
                let there = try await world.models.wait(for: position, timeout: .seconds(20))
                #expect(there)
                let lot = try await world.models.lot(Scene.lotID(1))
                #expect(lot != nil)
            }
        }
    }
}
