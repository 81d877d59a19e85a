import Application
import EventStore
import ReadModels
import Regulation
import Synchronization
import TestKit
import Testing

@testable import CottonControl

@Suite("Interventions")
struct InterventionTests {
    private func runner(_ projection: Counting, _ world: World) -> ProjectionRunner {
        ProjectionRunner(store: world.store, projections: [projection], options: World.options, logger: world.logger)
    }

    private func status(_ world: World) async throws -> ProjectionStatus? {
        try await ProjectionStatus.list(world.store).first { $0.name == "counting" && $0.state == .live }
    }

    @Test("A stopped projection that is told to skip its event goes on behind it, and who said so and why is shown")
    func skip() async throws {
        try await withBareWorld { world in
            let projection = Counting(version: 1)
            projection.poison.stream.withLock { $0 = "lot-lot-3" }
            try await world.running(runner(projection, world)) {
                try await world.presentMany(1...5)
                let stopped = try await poll("the stop") {
                    try await status(world).flatMap { $0.stoppedAtPosition == nil ? nil : $0 }
                }
                #expect(stopped.stoppedAtStream == "lot-lot-3")
                let position = try #require(stopped.stoppedAtPosition)
                await #expect(throws: Intervention.Refused.stoppedElsewhere(position: position)) {
                    try await Intervention.perform(
                        .skip, on: "counting", at: position + 1, by: "ayse", reason: "?", world.store)
                }
                try await Intervention.perform(.retry, on: "counting", by: "mehmet", world.store)
                _ = try await poll("the second stop") { try await status(world)?.stoppedAtPosition }
                try await Intervention.perform(
                    .skip, on: "counting", at: position, by: "ayse", reason: "It was entered by mistake.", world.store)
                try await poll { try await world.positionsReached("counting") }
                let seen = try await world.database.psql("select count(*) from read.counting")
                #expect(seen == "4")
                let interventions = try #require(try await status(world)?.interventions)
                #expect(interventions.map(\.action) == [.skip, .retry])
                #expect(interventions.map(\.actor) == ["ayse", "mehmet"])
                #expect(interventions.map(\.position) == [position, position])
                #expect(interventions.first?.reason == "It was entered by mistake.")
                #expect(interventions.first?.error == "it is poisoned")
            }
        }
    }

    @Test("A rebuild passes over what was skipped, a later version of the projection tries it again")
    func later() async throws {
        try await withBareWorld { world in
            let projection = Counting(version: 1)
            projection.poison.stream.withLock { $0 = "lot-lot-3" }
            try await world.running(runner(projection, world)) {
                try await world.presentMany(1...5)
                let position = try await poll("the stop") { try await status(world)?.stoppedAtPosition }
                try await Intervention.perform(.skip, on: "counting", at: position, by: "ayse", world.store)
                try await poll { try await world.positionsReached("counting") }
                for isByStream in [true, false] {
                    let again = Counting(version: 1, isByStream: isByStream, poison: projection.poison)
                    try await Rebuild(store: world.store, projections: [again], logger: world.logger)
                        .rebuild(["counting"])
                    let seen = try await world.database.psql("select count(*), max(events) from read.counting")
                    #expect(seen == "4|1")
                }
            }
            try await world.running(runner(Counting(version: 2), world)) {
                try await poll { try await world.liveVersions("counting") == [2] }
                let seen = try await world.database.psql("select count(*) from read.counting")
                #expect(seen == "5")
            }
        }
    }

    @Test("A document of whose events one was skipped takes in those behind it")
    func document() async throws {
        try await withWorld { world in
            try await world.running {
                try await world.present(1)
                try await world.settle()
                let broken = StreamWrite(
                    stream: "lot-lot-1", expectedVersion: try await world.store.streamVersion("lot-lot-1"),
                    events: [NewEvent(type: "lot.inspected", data: "{}", occurredAt: Scene.noon.microseconds)])
                let position = try await world.append([broken])
                try await poll("the stops") {
                    try await ProjectionStatus.list(world.store).filter { $0.stoppedAtPosition == position }.count == 3
                }
                for name in ["lots", "queue", "season_figures"] {
                    try await Intervention.perform(.skip, on: name, at: position, by: "ayse", world.store)
                }
                try await world.append(
                    [.deadlineMissed(LotDeadlineMissed(deadline: Scene.noon))], to: .lot(Scene.lotID(1)))
                try await world.settle()
                let row = try await world.database.psql("select version from read.lots")
                #expect(Int64(row) == (try await world.store.streamVersion("lot-lot-1")))
            }
            let report = try await Check(store: world.store).run(on: Istanbul.date(of: Scene.noon))
            #expect(report.problems.map(\.kind) == [.unreadableEvent], "\(report.problems)")
            #expect(Set(report.skips.map(\.projection)) == ["lots", "queue", "season_figures"])
            #expect(report.skips.allSatisfy { $0.actor == "ayse" })
        }
    }
}
