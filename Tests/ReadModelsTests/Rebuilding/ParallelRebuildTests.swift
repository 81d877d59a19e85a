import EventStore
import Glibc
import ReadModels
import TestKit
import Testing

@Suite("Rebuilds by many workers")
struct ParallelRebuildTests {
    /// The parts are left to the processes.
    private func rebuild(_ world: World, partEvents: Int64) -> Rebuild {
        Rebuild(
            store: world.store, options: World.options.subscription,
            build: BuildOptions(workers: 0, partEvents: partEvents), logger: world.logger)
    }

    @Test("Rebuilt by processes that are killed at random, the tables are what a fold of the log gives")
    func killed() async throws {
        try await withWorld { world in
            try await world.presentMany(1...800)
            try await world.running { try await world.settle() }
            let rebuild = rebuild(world, partEvents: 60)
            var workers: [RunningProgram] = []
            for _ in 0..<3 { workers.append(try await WorkerProcess.start(world)) }
            let built = Task { try await rebuild.rebuild(Projections.names) }
            var random = SystemRandomNumberGenerator()
            for _ in 0..<5 {
                let victim = Int.random(in: workers.indices, using: &random)
                try await workers[victim].killAndWait()
                workers[victim] = try await WorkerProcess.start(world)
            }
            let generations = try await built.value
            #expect(generations.count == Projections.names.count)
            for worker in workers { try await worker.killAndWait() }
            let report = try await Check(store: world.store).run(on: Scene.today)
            #expect(report.problems == [])
            let left = try await world.database.psql("select count(*) from koza.build_parts")
            #expect(left == "0")
            let lots = try await world.database.psql("select count(*), count(distinct id) from read.lots")
            #expect(lots == "800|800")
        }
    }

    @Test("A worker that sleeps past its lease loses its part to another, and writes nothing when it wakes up")
    func asleep() async throws {
        try await withWorld { world in
            try await world.presentMany(1...800)
            try await world.running { try await world.settle() }
            let sleeper = try await WorkerProcess.start(world)
            let built = Task { try await rebuild(world, partEvents: 200).rebuild(Projections.names) }
            let part = try await poll("the sleeper to hold a part", within: .seconds(120), every: .milliseconds(2)) {
                () -> String? in
                let held = "select min(part) from koza.build_parts where leased_until is not null and done_at is null"
                guard try await !world.database.psql(held).isEmpty else { return nil }
                sleeper.send(signal: SIGSTOP)
                let part = try await world.database.psql(held)
                if part.isEmpty { sleeper.send(signal: SIGCONT) }
                return part.isEmpty ? nil : part
            }
            let other = try await WorkerProcess.start(world)
            _ = try await built.value
            try await other.killAndWait()
            sleeper.send(signal: SIGCONT)
            // It is awake as soon as it takes in what comes now.
            try await world.presentMany(801...820)
            try await world.settle()
            try await sleeper.killAndWait()
            let report = try await Check(store: world.store).run(on: Scene.today)
            #expect(report.problems == [], "part \(part) was in the sleeper's hands")
            let lots = try await world.database.psql("select count(*) from read.lots")
            #expect(lots == "820")
        }
    }

    @Test("A worker that sleeps while it keeps tables up to date holds up nobody for long")
    func asleepWhileFollowing() async throws {
        try await withWorld { world in
            let sleeper = try await WorkerProcess.start(world)
            let other = try await WorkerProcess.start(world)
            for round in 0..<8 {
                try await world.presentMany((round * 20 + 1)...(round * 20 + 20))
                if round == 4 { sleeper.send(signal: SIGSTOP) }
            }
            try await world.settle()
            sleeper.send(signal: SIGCONT)
            try await sleeper.killAndWait()
            try await other.killAndWait()
            let report = try await Check(store: world.store).run(on: Scene.today)
            #expect(report.problems == [])
        }
    }
}
