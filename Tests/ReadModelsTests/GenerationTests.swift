import Application
import CottonControl
import EventStore
import Postgres
import ReadModels
import Regulation
import Synchronization
import TestKit
import Testing

@Suite("Generations")
struct GenerationTests {
    @Test("A rebuild while events come in and readers read: never empty, never half, never a failure")
    func rebuildUnderLoad() async throws {
        try await withWorld { world in
            try await world.presentMany(1...200)
            try await world.running {
                try await world.settle()
                let stop = Stop()
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<2 {
                        group.addTask { try await Self.readLots(world, until: stop) }
                    }
                    group.addTask {
                        for sequence in 201...260 { try await world.present(sequence) }
                        return 0
                    }
                    for name in ["lots", "bales", "lots", "season_figures", "lots"] {
                        try await Rebuild(store: world.store, logger: world.logger).rebuild([name])
                    }
                    stop.isOver.withLock { $0 = true }
                    var reads = 0
                    for try await count in group { reads += count }
                    #expect(reads > 0)
                }
                try await world.settle()
                let statuses = try await ProjectionStatus.list(world.store)
                #expect(statuses.filter { $0.name == "lots" }.map(\.generation) == [4])
                let figures = try await world.models.seasonFigures(Scene.season)
                #expect(figures.total.lotsPresented == 260)
                let report = try await Check(store: world.store).run(on: Scene.today)
                #expect(report.problems == [])
            }
        }
    }

    /// - Returns: how often it has read.
    private static func readLots(_ world: World, until stop: Stop) async throws -> Int {
        var reads = 0
        var newest = 200
        while !stop.isOver.withLock(\.self) {
            let page = try await world.models.lots(LotFilter(season: Scene.season), limit: 500)
            let sequences = page.items.map(\.number.sequence)
            guard let first = sequences.first, first >= newest, sequences == Array((1...first).reversed()) else {
                throw Unexpected(what: "\(sequences.count) lots, first \(sequences.first ?? 0), after \(newest)")
            }
            newest = first
            _ = try #require(try await world.models.certificate(verificationCode: "code-1"))
            reads += 1
        }
        return reads
    }

    @Test("A rebuild works where no worker runs, tells how far it is, and ends at the end of the log")
    func rebuildAlone() async throws {
        try await withWorld { world in
            try await world.presentMany(1...300)
            let told = Mutex<[BuildProgress]>([])
            let number = try await Rebuild(store: world.store, logger: world.logger).rebuild(["lots"]) { _, progress in
                told.withLock { $0.append(progress) }
            }
            #expect(number == ["lots": 2])
            let progress = told.withLock(\.self)
            let last = try await world.store.lastPosition()
            #expect(progress.allSatisfy { $0.last == last && $0.position <= last })
            let positions = try await world.models.positions()
            #expect(positions["lots"] == last)
            #expect(positions["bales"] == 0)
            let lots = try await world.models.lots(limit: 500)
            #expect(lots.items.count == 300)
            let gone = try await world.database.psql("select to_regnamespace('lots_1') is null")
            #expect(gone == "t")
        }
    }

    @Test("A rebuild that was broken off is taken up by the next one")
    func brokenOff() async throws {
        try await withWorld { world in
            try await world.presentMany(1...300)
            let started = AsyncStream.makeStream(of: Void.self)
            let broken = Task {
                try await Rebuild(
                    store: world.store, projections: [Counting(version: 1)],
                    options: SubscriptionOptions(batchEvents: 1),
                    logger: world.logger
                ).rebuild(["counting"]) { _, _ in started.continuation.yield() }
            }
            for await _ in started.stream { break }
            broken.cancel()
            _ = await broken.result
            let rebuild = Rebuild(store: world.store, projections: [Counting(version: 1)], logger: world.logger)
            try await rebuild.rebuild(["counting"])
            let statuses = try await ProjectionStatus.list(world.store).filter { $0.name == "counting" }
            #expect(statuses.map(\.state) == [.live])
            #expect(statuses.map(\.generation) == [1])
            let total = try await world.database.psql("select count(*), sum(events) from read.counting")
            #expect(total == "300|300")
        }
    }

    @Test("An unknown projection is not rebuilt")
    func unknown() async throws {
        try await withWorld { world in
            await #expect(throws: GenerationError.unknownProjection("lotz")) {
                try await Rebuild(store: world.store, logger: world.logger).rebuild(["lotz"])
            }
        }
    }

    @Test("A rebuild that stops at an event leaves the live tables alone; told to try again, workers finish it")
    func stopped() async throws {
        try await withWorld { world in
            let projection = Counting(version: 1)
            let runner = ProjectionRunner(
                store: world.store, projections: [projection], options: World.options, logger: world.logger)
            try await world.presentMany(1...20)
            try await world.running(runner) {
                try await poll { try await world.positionsReached("counting") }
                projection.poison.stream.withLock { $0 = "lot-lot-7" }
                await #expect(throws: GenerationError.stopped(reason: "it is poisoned")) {
                    try await Rebuild(store: world.store, projections: [projection], logger: world.logger)
                        .rebuild(["counting"])
                }
                try await world.presentMany(21...30)
                try await poll { try await world.positionsReached("counting") }
                let seen = try await world.database.psql("select sum(events) from read.counting")
                #expect(seen == "30")

                projection.poison.stream.withLock { $0 = nil }
                try await Intervention.perform(.retry, on: "counting", by: "someone", world.store)
                try await poll {
                    try await ProjectionStatus.list(world.store).filter { $0.name == "counting" }.map(\.generation) == [
                        2
                    ]
                }
                let all = try await world.database.psql("select sum(events), max(events) from read.counting")
                #expect(all == "30|1")
            }
        }
    }

    @Test("A changed version is rebuilt by itself; the old tables serve until then, and the old program lets go")
    func changedVersion() async throws {
        try await withBareWorld { world in
            try await world.presentMany(1...50)
            func runner(_ version: Int, _ world: World) -> ProjectionRunner {
                ProjectionRunner(
                    store: world.store, projections: [Counting(version: version)], options: World.options,
                    logger: world.logger)
            }
            try await world.running(runner(1, world)) {
                let before = try await world.database.psql("select count(*) from read.counting")
                #expect(before == "50")
                let newer = try world.neighbour()
                try await newer.running(runner(2, newer)) {
                    try await poll { try await world.liveVersions("counting") == [2] }
                    try await world.presentMany(51...60)
                    try await poll { try await world.positionsReached("counting") }
                }
                let after = try await world.database.psql(
                    "select count(*), min(version), max(events) from read.counting")
                #expect(after == "60|2|1")
            }
            try await world.running(runner(1, world)) {
                let kept = try await world.liveVersions("counting")
                #expect(kept == [2])
            }
            let number = try await world.database.psql(
                "select max(generation) from koza.generations where name = 'counting'")
            #expect(number == "2")
        }
    }
}

private final class Stop: Sendable {
    let isOver = Mutex(false)
}

extension World {
    func liveVersions(_ name: String) async throws -> [Int] {
        try await ProjectionStatus.list(store).filter { $0.name == name && $0.state == .live }.map(\.version)
    }

    func positionsReached(_ name: String) async throws -> Bool {
        let last = try await store.lastPosition()
        return try await models.positions()[name] == last
    }
}
