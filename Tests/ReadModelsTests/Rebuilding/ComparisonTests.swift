import Application
import CottonControl
import EventStore
import ReadModels
import Tareks
import TestKit
import Testing

@Suite("Comparing generations")
struct ComparisonTests {
    private func compare(_ name: String, swapping: Bool = false, _ world: World) async throws
        -> (difference: GenerationDifference, swapped: Bool)
    {
        try await Rebuild(
            store: world.store, options: World.options.subscription, build: BuildOptions(partEvents: 100),
            logger: world.logger
        ).compare(name, swappingInAnyCase: swapping)
    }

    private func live(_ name: String, _ world: World) async throws -> [Int] {
        try await ProjectionStatus.list(world.store).filter { $0.name == name }.map(\.generation)
    }

    @Test(
        "Tables made anew from the same log differ in nothing, whatever order keys and sets are written in, and are swapped"
    )
    func same() async throws {
        try await withWorld { world in
            try await world.presentMany(1...60)
            try await world.present(61)
            try await world.live(61)
            try await world.present(62, .red)
            try await world.append(
                try Scene.inspect(62, .red, conforming: false).lot, to: .lot(Scene.lotID(62)))
            try await world.running { try await world.settle() }
            for name in Projections.names {
                let (difference, swapped) = try await compare(name, world)
                #expect(difference.isEmpty, "\(difference)")
                #expect(swapped)
                #expect(try await live(name, world) == [2])
                let waiting = try await ProjectionStatus.list(world.store).filter { $0.name == name && $0.held }
                #expect(waiting.isEmpty)
            }
        }
    }

    @Test("Rows of one alone and columns that are not the same are told, and nothing is swapped unless asked for")
    func planted() async throws {
        try await withWorld { world in
            try await world.presentMany(1...60)
            try await world.running { try await world.settle() }
            try await world.database.psql(
                """
                delete from lots_1.lots where id = 'lot-7';
                update lots_1.lots set lane = 'red', season = 'x' where id = 'lot-8';
                update lots_1.lots set state = (select state from lots_1.lots where id = 'lot-1') where id = 'lot-9';
                insert into lots_1.lots (id, version, position, first_position, state)
                    select 'planted', version, position, first_position, state from lots_1.lots where id = 'lot-1';
                """)
            let (difference, swapped) = try await compare("lots", world)
            #expect(!swapped)
            let table = try #require(difference.tables.first)
            #expect([table.onlyLive, table.onlyNew, table.changed] == [1, 1, 2])
            #expect(table.columns == ["lane": 1, "season": 1, "state": 1])
            #expect(table.examples.contains { $0.kind == .onlyLive && $0.row == "planted" })
            #expect(table.examples.contains { $0.kind == .onlyNew && $0.row == "lot-7" })
            #expect(table.examples.contains { $0.kind == .changed && $0.row == "lot-9" && $0.columns == ["state"] })
            #expect(try await live("lots", world) == [1])

            let again = try await compare("lots", swapping: true, world)
            #expect(again.swapped)
            #expect(again.difference.tables == difference.tables)
            let report = try await Check(store: world.store).run(on: Scene.today)
            #expect(report.problems == [])
        }
    }

    @Test("Workers help, and leave the swap to whoever compares; events that come meanwhile are in both")
    func beside() async throws {
        try await withWorld { world in
            try await world.presentMany(1...100)
            try await world.running {
                try await world.settle()
                async let compared = compare("lots", world)
                for sequence in 101...130 { try await world.present(sequence) }
                let (difference, swapped) = try await compared
                #expect(difference.isEmpty, "\(difference)")
                #expect(swapped)
                try await world.settle()
            }
            #expect(try await live("lots", world) == [2])
            let count = try await world.database.psql("select count(*) from read.lots")
            #expect(count == "130")
        }
    }
}
