import Application
import CottonControl
import EventStore
import ReadModels
import Regulation
import Tareks
import Testing

@Suite("Bales, queue and figures")
struct TableTests {
    @Test("A bale tells in order on which lots and certificates it was")
    func bale() async throws {
        try await withWorld { world in
            try await world.present(1)
            try await world.live(1)
            try await world.running {
                try await world.settle()
                func history(_ number: String) async throws -> [String] {
                    try await world.models.baleHistory(factory: Scene.factory, season: Scene.season, number: number)
                        .map { "\($0.what.rawValue) \($0.certificate?.text ?? $0.lotNumber.description)" }
                }
                let first = try await history("1-1")
                #expect(
                    first == [
                        "presented 68-1", "certified PKB-2025-68-1", "transferred PKB-2025-68-1-1",
                        "split PKB-2025-68-1-1-1", "exported PKB-2025-68-1-1-1",
                    ])
                let third = try await history("1-3")
                #expect(third == ["presented 68-1", "certified PKB-2025-68-1", "cancelled PKB-2025-68-1"])
                let unknown = try await history("9-9")
                #expect(unknown.isEmpty)
            }
        }
    }

    @Test("A refused lot's bales say so")
    func refusedBale() async throws {
        try await withWorld { world in
            try await world.present(1, .red)
            try await world.append(
                try Scene.inspect(1, .red, conforming: false).lot, to: .lot(Scene.lotID(1)))
            try await world.running {
                try await world.settle()
                let history = try await world.models.baleHistory(
                    factory: Scene.factory, season: Scene.season, number: "1-2")
                #expect(history.map(\.what) == [.presented, .refused])
            }
        }
    }

    @Test("M29/1: what happens to an application counts in the season in which it was made, whenever that is noticed")
    func acrossSeasons() async throws {
        try await withWorld { world in
            try await world.present(1)
            let submitted = try await world.export(["1-1"], of: Scene.certificate(1), as: Identifier("t-1"), .red)
            let aYearLater = Act(by: Scene.officer, at: Scene.noon.adding(hours: 365 * 24), rules: Scene.act.rules)
            let missed = TradeApplication(folding: submitted).missDeadline(RecordMissedTradeDeadline(act: aYearLater))
            try await world.append(missed, to: .trade(Identifier("t-1")), at: aYearLater.at)
            try await world.running {
                try await world.settle()
                let figures = try await world.models.seasonFigures(Scene.season)
                #expect([figures.total.tradeApplications, figures.total.deadlinesMissed] == [1, 1])
                let next = try await world.models.seasonFigures(Scene.season.next)
                #expect(next.total.deadlinesMissed == 0)
            }
        }
    }

    @Test("What waits stands in the queue by deadline until it is concluded; a batch may end anywhere")
    func queue() async throws {
        try await withWorld { world in
            try await world.running {
                let outcome = try Scene.present(1, .red)
                try await world.append(Array(outcome.lot.prefix(1)), to: .lot(Scene.lotID(1)))
                try await world.settle()
                let early = try await world.models.queue()
                #expect(early.items.isEmpty)
                try await world.append(Array(outcome.lot.dropFirst()), to: .lot(Scene.lotID(1)))
                try await world.present(2, .green)
                try await world.present(3, .yellow)
                try await world.export(["2-1"], of: Scene.certificate(2), as: Identifier("t-1"), .red)
                try await world.append(
                    try Lot(folding: try Scene.present(3, .yellow).lot).assign(
                        AssignLotInspector(act: Scene.act, inspector: Scene.officer)), to: .lot(Scene.lotID(3)))
                try await world.settle()
                var seen: [QueueEntry] = []
                var cursor: String?
                repeat {
                    let page = try await world.models.queue(directorate: Scene.directorate, limit: 1, cursor: cursor)
                    seen += page.items
                    cursor = page.nextCursor
                } while cursor != nil
                #expect(Set(seen.map(\.id)) == ["lot-1", "lot-3", "t-1"])
                #expect(seen.compactMap(\.deadline) == seen.compactMap(\.deadline).sorted())
                #expect(seen.first { $0.id == "lot-3" }?.inspector == Scene.officer)
                #expect(seen.first { $0.id == "lot-1" }?.label == "68-1")
                let elsewhere = try await world.models.queue(directorate: Identifier("adana"))
                #expect(elsewhere.items.map(\.id) == ["t-1"])
                let lots = try await world.models.queue(kind: .lotInspection)
                #expect(Set(lots.items.map(\.id)) == ["lot-1", "lot-3"])

                try await world.append(
                    try Scene.inspect(1, .red, conforming: false).lot, to: .lot(Scene.lotID(1)))
                try await world.settle()
                let left = try await world.models.queue()
                #expect(Set(left.items.map(\.id)) == ["lot-3", "t-1"])
            }
        }
    }

    @Test("A season's figures count lots, lanes, findings and references by week and directorate")
    func figures() async throws {
        try await withWorld { world in
            try await world.present(1, .green)
            try await world.present(2, .red)
            try await world.running {
                try await world.settle()
                try await world.append(
                    try Scene.inspect(2, .red, conforming: false).lot, to: .lot(Scene.lotID(2)),
                    at: Scene.noon.adding(hours: 7 * 24))
                try await world.export(["1-1"], of: Scene.certificate(1), as: Identifier("t-1"))
                try await world.settle()
                let figures = try await world.models.seasonFigures(Scene.season)
                #expect(figures.total.lotsPresented == 2)
                #expect(figures.total.lotsCertified == 1)
                #expect(figures.total.lotsRefused == 1)
                #expect(figures.total.bales == 6)
                #expect(figures.total.netGrams == 6 * 219_500)
                #expect(figures.total.certifiedNetGrams == 3 * 219_500)
                #expect([figures.total.red, figures.total.yellow, figures.total.green] == [1, 0, 1])
                #expect(figures.total.examined == 1)
                #expect(figures.total.referencesIssued == 1)
                #expect(figures.weeks.map(\.startsOn.description) == ["2025-09-29", "2025-10-06"])
                #expect(figures.weeks.map(\.counts.lotsRefused) == [0, 1])
                #expect(figures.findings.map(\.rule.text) == ["M9/1"])
                #expect(figures.findings.map { [$0.count, $0.refusals] } == [[1, 1]])
                #expect(figures.directorates.map(\.directorate) == [Scene.directorate])
                #expect(figures.directorates.flatMap(\.weeks).map { [$0.lots, $0.bales] } == [[2, 6]])
                let region = try await world.models.seasonFigures(Scene.season, directorate: Scene.directorate)
                #expect(region.total.lotsPresented == 2)
                #expect(region.total.referencesIssued == 0)
            }
        }
    }

    @Test(
        "M21/1, M29/1: what is concluded in time counts as kept, later it does not; lanes tell what was found in them")
    func deadlines() async throws {
        try await withWorld { world in
            try await world.present(1, .green)
            try await world.export(["1-1"], of: Scene.certificate(1), as: Identifier("t-1"))
            try await world.present(2, .red)
            try await world.present(3, .red)
            try await world.running {
                try await world.settle()
                try await world.append(try Scene.inspect(2, .red, conforming: true).lot, to: .lot(Scene.lotID(2)))
                try await world.append(
                    try Scene.inspect(3, .red, conforming: false).lot, to: .lot(Scene.lotID(3)),
                    at: Scene.noon.adding(hours: 30 * 24))
                try await world.settle()
                let figures = try await world.models.seasonFigures(Scene.season)
                #expect(figures.total.deadlinesKept == 3)
                let region = try await world.models.seasonFigures(Scene.season, directorate: Scene.directorate)
                #expect(region.total.deadlinesKept == 2)
                #expect(figures.lanes.map(\.lane) == Lane.allCases)
                #expect(figures.lanes.map { [$0.lots, $0.examined, $0.withFindings] }.first == [2, 2, 1])
                #expect(figures.lanes.map { [$0.lots, $0.examined, $0.withFindings] }.last == [1, 0, 0])
            }
        }
    }

    @Test("Bales are found by their label, in the seasons and the region asked for")
    func labels() async throws {
        try await withWorld { world in
            let factory = FactoryRegistered(
                factory: Scene.factory, firm: Scene.firm, kind: .gin, directorate: Scene.directorate,
                installation: Installation(
                    machines: [], presses: 1, classingRoom: true, moistureMeter: true, depots: 1),
                revision: 1)
            try await world.append([.registered(factory)], to: .factory(Scene.factory))
            try await world.present(1)
            try await world.running {
                try await world.settle()
                func found(
                    _ number: String, _ season: Season = Scene.season, in directorate: DirectorateCode? = nil
                ) async throws -> [String] {
                    try await world.models.bales(
                        numbered: number, pressedIn: [season.next, season], directorate: directorate
                    ).map { "\($0.factory) \($0.season) \($0.last.what.rawValue) \($0.last.lotNumber)" }
                }
                let one = ["\(Scene.factory) \(Scene.season) certified 68-1"]
                #expect(try await found("1-1") == one)
                #expect(try await found("1-1", in: Scene.directorate) == one)
                #expect(try await found("1-1", in: Identifier("adana")).isEmpty)
                #expect(try await found("1-1", Scene.season.next).isEmpty)
                #expect(try await found("1-9").isEmpty)
            }
        }
    }
}
