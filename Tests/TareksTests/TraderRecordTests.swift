import Regulation
import Tareks
import Testing

@Suite("What the risk analysis remembers of a firm")
struct TraderRecordTests {
    private func applied(_ id: String, _ at: String, lane: Lane = .green) throws -> TraderEvent {
        let command = try Given.submit(at: at + "T10:00:00+03:00", lane: lane)
        let submitted = try #require(try Given.application(command).submission)
        return .applied(TraderApplied(submitted))
    }

    private func outcome(_ day: String) -> TraderOutcome {
        TraderOutcome(application: TradeApplicationID("a"), on: Given.date(day))
    }

    private let line = TariffLine(Given.listedLine)

    @Test("A firm is new until something of it was concluded")
    func newFirm() throws {
        var record = TraderRecord()
        #expect(record.facts(of: line, on: Given.date("2025-10-06"))[.newFirm] == 1)
        record.evolve(try applied("a", "2025-10-06", lane: .red))
        #expect(record.facts(of: line, on: Given.date("2025-10-06"))[.newFirm] == 1)
        record.evolve(.concluded(outcome("2025-10-06")))
        #expect(record.facts(of: line, on: Given.date("2025-10-06"))[.newFirm] == 0)
    }

    @Test("Applications of the same day and tariff line are counted, and the next day begins anew")
    func sameDay() throws {
        var record = TraderRecord()
        for id in ["a", "b"] { record.evolve(try applied(id, "2025-10-06")) }
        #expect(record.facts(of: line, on: Given.date("2025-10-06"))[.sameDayRepeat] == 2)
        #expect(record.facts(of: TariffLine("1404.20.00.00.00"), on: Given.date("2025-10-06"))[.sameDayRepeat] == 0)
        #expect(record.facts(of: line, on: Given.date("2025-10-07"))[.sameDayRepeat] == 0)
    }

    @Test("Refusals and withdrawals count for two seasons")
    func twoSeasons() {
        var record = TraderRecord()
        record.evolve(.refused(outcome("2024-08-01")))
        record.evolve(.withdrew(outcome("2024-08-01")))
        let within = record.facts(of: line, on: Given.date("2026-07-31"))
        #expect(within[.pastFindings] == 1)
        #expect(within[.withdrawnUnexamined] == 1)
        let after = record.facts(of: line, on: Given.date("2026-08-01"))
        #expect(after[.pastFindings] == 0)
        #expect(after[.withdrawnUnexamined] == 0)
    }

    @Test("Shares are counted by season and direction")
    func shares() throws {
        var record = TraderRecord()
        record.evolve(try applied("a", "2025-10-06", lane: .red))
        record.evolve(try applied("b", "2025-10-07"))
        let season = Season(containing: Given.date("2025-10-07"))
        #expect(record.count(.export, in: season).presented == 2)
        #expect(record.count(.export, in: season).examined == 1)
        #expect(record.count(.import, in: season).presented == 0)
        #expect(record.count(.export, in: season.next).presented == 0)
    }
}
