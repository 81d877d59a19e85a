import Regulation
import Testing

@Suite("Editions side by side")
struct EditionTests {
    private let book = RuleBook(folding: RuleBook.seed)

    private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func announced(
        _ name: String = "2027/24", from day: String = "2027-01-01", with changes: [ParameterChange] = []
    ) throws -> EditionAnnounced {
        EditionAnnounced(
            edition: Edition(name: name, effectiveFrom: try date(day), source: "Resmî Gazete"), parameters: changes)
    }

    private let smallerLots = ParameterChange(name: .sondajLotMaximum, value: .number(150))

    @Test(
        "M40/1, M41/1-b: 2012/25 until the end of 2022, then 2023/24",
        arguments: [
            ("2012-06-08", "2012/25"), ("2022-12-31", "2012/25"), ("2023-01-01", "2023/24"), ("2026-12-31", "2023/24"),
        ])
    func inForce(day: String, name: String) throws {
        #expect(book.rules(on: try date(day)).edition?.name == name)
    }

    @Test("M39/1: a future edition's values hold from its first day; what is earlier stays as it was")
    func future() throws {
        let announced = try announced(with: [smallerLots])
        var later = book
        for event in try book.announce(announced, on: try date("2026-11-21")) { later.evolve(event) }
        let before = later.rules(on: try date("2026-12-31"))
        let after = later.rules(on: try date("2027-01-01"))
        #expect(before.edition?.name == "2023/24" && before.number(.sondajLotMaximum) == 200)
        #expect(after.edition?.name == "2027/24" && after.number(.sondajLotMaximum) == 150)
        #expect(after.on(try date("2022-10-01")).edition?.name == "2012/25")
        let old = try #require(later.editions["2023/24"])
        #expect(later.editions.lastDay(of: old) == (try date("2026-12-31")))
        #expect(try later.announce(announced, on: try date("2026-11-22")) == [])
    }

    @Test("M39/1: an edition is announced ahead, under a name and for a day of its own, with values that can be")
    func refused() throws {
        let today = try date("2026-11-21")
        func faults(_ announced: EditionAnnounced) -> [String] {
            do throws(Refusal) {
                _ = try book.announce(announced, on: today)
                return []
            } catch {
                return error.faults.map { "\($0.rule?.text ?? "-") \($0.pointer)" }
            }
        }
        #expect(faults(try announced(from: "2026-11-21")) == ["M39/1 /effectiveFrom"])
        #expect(faults(try announced("2023/24")) == ["M39/1 "])
        let wrong = ParameterChange(name: .sondajLotMaximum, value: .text("çok"))
        #expect(
            faults(try announced(with: [smallerLots, wrong])) == ["- /parameters/1/name", "- /parameters/1/value"])
    }
}
