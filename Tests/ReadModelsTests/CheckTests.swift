import Application
import CottonControl
import EventStore
import ReadModels
import Regulation
import Tareks
import TestKit
import Testing

@Suite("Check")
struct CheckTests {
    /// A season with everything in it, taken in by the projections; then something is spoilt.
    private func report(
        _ spoil: (World) async throws -> Void = { _ in }, before: (World) async throws -> Void = { _ in }
    ) async throws -> CheckReport {
        var report: CheckReport?
        try await withWorld { world in
            try await world.append(Scene.exporterEvents, to: .firm(Scene.exporter))
            for sequence in 1...3 { try await world.present(sequence) }
            try await world.present(4, .red)
            try await world.transfer(["1-1"], of: Scene.certificate(1))
            try await world.export(["2-1"], of: Scene.certificate(2), as: Identifier("t-1"))
            try await before(world)
            try await world.running { try await world.settle() }
            try await spoil(world)
            report = try await Check(store: world.store).run(on: Scene.today)
        }
        return try #require(report)
    }

    private func kinds(_ report: CheckReport) -> Set<CheckReport.Problem.Kind> {
        Set(report.problems.map(\.kind))
    }

    @Test("A sound database has no problem")
    func sound() async throws {
        let report = try await report()
        #expect(report.problems == [])
        #expect(report.isSound)
        #expect(report.position == 22)
        #expect(report.aggregates == 10)
        #expect(report.rows > 30)
    }

    @Test(
        "A row of a read model that was tampered with is found",
        arguments: [
            (
                "update lots_1.lots set state = replace(state::text, 'Depo 1', 'Depo 2')::json where id = 'lot-2'",
                "lots/lot-2"
            ),
            ("update lots_1.lots set phase = 'refused' where id = 'lot-2'", "lots/lot-2"),
            ("update lots_1.lots set version = version + 1 where id = 'lot-2'", "lots/lot-2"),
            ("update lots_1.lots set state = '{}' where id = 'lot-2'", "lots/lot-2"),
            ("delete from certificates_1.certificates where id = 'PKB-2025-68-2'", "certificates/PKB-2025-68-2"),
            (
                """
                insert into firms_1.firms select 'ghost', version, position, first_position, state from firms_1.firms
                """, "firms"
            ),
            ("update bales_1.bales set what = 'exported' where identity ~ ':2-1$' and what = 'certified'", "bales"),
            ("delete from bales_1.bales where identity ~ ':2-1$' and what = 'certified'", "bales"),
            ("delete from queue_1.queue", "queue"),
            ("update season_figures_1.season_figures set bales = bales + 1", "season_figures"),
        ])
    func tampered(sql: String, subject: String) async throws {
        let report = try await report { _ = try await $0.database.psql(sql) }
        #expect(kinds(report) == [.readModel])
        #expect(Set(report.problems.map(\.subject)) == [subject])
    }

    @Test("A bale on two live certificates is found")
    func bale() async throws {
        let report = try await report(before: { world in
            // The same bales as lot 3, under the number of lot 5.
            let outcome = try Scene.present(5, .green, balesOf: 3)
            try await world.append(try await world.writes(5, outcome))
        })
        #expect(kinds(report) == [.bales])
        #expect(report.problems.count == 3)
    }

    @Test("A lot number left out is found")
    func lotNumber() async throws {
        let report = try await report(before: { try await $0.present(6) })
        #expect(report.problems.map(\.kind) == [.lotNumbers])
    }

    @Test("A registry number of two factories is found")
    func registryNumber() async throws {
        let report = try await report(before: { world in
            try await world.append(
                [
                    .registered(
                        FactoryRegistered(
                            factory: Identifier("f-2"), firm: Scene.firm, kind: .gin, directorate: Scene.directorate,
                            installation: Installation(
                                machines: [], presses: 1, classingRoom: true, moistureMeter: true, depots: 1),
                            revision: 1)),
                    .registryNumberAllotted(RegistryNumberAllotted(number: 68)),
                ], to: .factory(Identifier("f-2")))
        })
        #expect(report.problems.map(\.kind) == [.registryNumbers])
    }

    @Test("Weight that a transfer lost is found")
    func conservation() async throws {
        let report = try await report(before: { world in
            let outcome = try await world.certificate(Scene.certificate(3)).transfer(
                TransferCertificate(
                    act: Scene.act, to: Scene.exporter, toRevision: 1, bales: .bales(["3-1"]), verificationCode: "lost")
            )
            try await world.append(outcome.parent, to: .certificate(Scene.certificate(3)))
        })
        #expect(report.problems.map(\.kind) == [.conservation])
    }

    @Test("An application that takes what its certificate did not give is found, and so is a bale taken twice")
    func oversold() async throws {
        let report = try await report(before: { world in
            let number = Scene.certificate(2)
            let drawn = try Certificate(folding: try await world.certificateEvents(number).prefix(1)).draw(
                DrawQuantity(act: Scene.act, application: "t-2", amount: .bales(["2-1"]), pointer: ""))
            try await world.append(
                try Scene.export(Identifier("t-2"), [drawn], of: number, .red), to: .trade(Identifier("t-2")))
            try await world.append([.drawn(drawn)], to: .certificate(number))
            try await world.append(
                try Scene.export(Identifier("t-3"), [drawn], of: number, .red), to: .trade(Identifier("t-3")))
        })
        #expect(kinds(report) == [.oversold])
        #expect(Set(report.problems.map(\.subject)) == ["PKB-2025-68-2", "t-3"])
    }

    @Test("A verification code of two certificates is found")
    func duplicate() async throws {
        let report = try await report { world in
            // A projection would stop at it: the code is unique in the read model.
            let outcome = try Scene.present(5, .green, code: "code-1")
            try await world.append(try await world.writes(5, outcome))
        }
        #expect(report.problems.map(\.kind) == [.duplicate])
    }

    @Test("An event that cannot be read is found, with its stream")
    func unreadable() async throws {
        let report = try await report { world in
            try await world.append([
                StreamWrite(
                    stream: "lot-lot-9", expectedVersion: 0,
                    events: [NewEvent(type: "lot.presented", data: "{}", occurredAt: Scene.noon.microseconds)])
            ])
        }
        #expect(report.problems.map(\.kind) == [.unreadableEvent])
        #expect(report.problems.map(\.subject) == ["lot-lot-9"])
    }

    @Test("Projections that were never built are named")
    func notBuilt() async throws {
        try await withBareWorld { world in
            try await world.present(1)
            let report = try await Check(store: world.store).run(on: Scene.today)
            #expect(report.problems.map(\.subject) == Projections.names)
            #expect(Set(report.problems.map(\.kind)) == [.projection])
        }
    }
}
