import Foundation
import Regulation
import Testing

@Suite("Parameters by date")
struct ParameterTests {
    private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    private func setting(_ value: Int, from day: String) throws -> Parameter {
        Parameter(name: .remedyMaximumDays, value: .number(value), effectiveFrom: try date(day), source: "sınama")
    }

    @Test("A day is judged by the value in force on it, in whichever order values were set")
    func inForce() throws {
        let settings = [
            try setting(30, from: "2023-01-01"), try setting(20, from: "2025-01-01"),
            try setting(25, from: "2026-01-01"),
        ]
        for order in [settings, settings.reversed(), [settings[1], settings[2], settings[0]]] {
            let rules = { Rules(on: $0, parameters: Parameters(order), holidays: HolidayCalendar()) }
            #expect(rules(try date("2022-06-01")).number(.remedyMaximumDays) == 30)
            #expect(rules(try date("2024-12-31")).number(.remedyMaximumDays) == 30)
            #expect(rules(try date("2025-01-01")).number(.remedyMaximumDays) == 20)
            #expect(rules(try date("2030-01-01")).number(.remedyMaximumDays) == 25)
        }
    }

    @Test("A later setting of the same day replaces the earlier one")
    func sameDay() throws {
        let parameters = Parameters([try setting(30, from: "2025-01-01"), try setting(10, from: "2025-01-01")])
        #expect(parameters.history[.remedyMaximumDays]?.map(\.value) == [.number(10)])
    }

    @Test("Every parameter has a value before anything was set")
    func communique() throws {
        let rules = Rules(on: try date("2025-10-01"), parameters: Parameters(), holidays: HolidayCalendar())
        for name in ParameterName.allCases {
            #expect(Communique2023.parameters.history[name]?.isEmpty == false)
        }
        #expect(rules.number(.sondajLotMaximum) == 200)
        #expect(rules.number(.moistureMaximum) == 85)
        #expect(rules.list(.tariffLines).count == 10)
        #expect(rules.text(.outOfScopeExportReference).count == 23)
        #expect(rules.number(.tariffLines) == 0)
    }

    @Test("M41/1-a, M41/1-b: the rules on sustainable cotton begin on 1 August 2023")
    func sustainableFrom() throws {
        let parameters = Communique2023.parameters
        #expect(parameters.parameter(.sustainableTariffLines, on: try date("2023-07-31"))?.value == .list([]))
        #expect(
            parameters.parameter(.sustainableTariffLines, on: try date("2023-08-01"))?.value
                == .list(["5201.00.90.00.11"]))
    }

    @Test("A value of another kind, or out of bounds, is refused")
    func faults() {
        let parameters = Communique2023.parameters
        #expect(parameters.fault(in: .number(3), for: .remedyMaximumDays, at: "/value") == nil)
        #expect(parameters.fault(in: .text("3"), for: .remedyMaximumDays, at: "/value")?.pointer == "/value")
        #expect(parameters.fault(in: .number(-1), for: .remedyMaximumDays, at: "/value") != nil)
        #expect(parameters.fault(in: .number(2_000_000_000), for: .remedyMaximumDays, at: "/value") != nil)
    }

    @Test(
        "A text that could not be read where it is used is refused",
        arguments: [
            (ParameterName.outOfScopeExportReference, ParameterValue.text("x")), (.tariffLines, .list(["5201"])),
            (.sustainableTariffLines, .list(["5201.00.90.00.11", ""])), (.watchedCountries, .list(["us"])),
            (.analysisTolerances, .list(["micronaire"])), (.baleMinimumExemptions, .list(["press"])),
            (.personalDataAfterRetention, .text("forget")),
        ])
    func forms(name: ParameterName, value: ParameterValue) {
        #expect(Communique2023.parameters.fault(in: value, for: name, at: "/value")?.pointer == "/value")
    }

    @Test("What stands in the communiqué is written as it must be")
    func seededForms() {
        for (name, values) in Communique2023.parameters.history {
            for parameter in values {
                #expect(Communique2023.parameters.fault(in: parameter.value, for: name, at: "") == nil, "\(name)")
            }
        }
    }

    @Test(
        "A value is stored as plain JSON",
        arguments: [
            (ParameterValue.number(7), "[7]"), (.text("a"), #"["a"]"#), (.list(["a", "b"]), #"[["a","b"]]"#),
        ])
    func stored(value: ParameterValue, json: String) throws {
        #expect(String(decoding: try JSONEncoder().encode([value]), as: UTF8.self) == json)
        #expect(try JSONDecoder().decode([ParameterValue].self, from: Data(json.utf8)) == [value])
    }

    @Test("The rule book begins with the communiqué and the holidays of Law 2429")
    func seed() throws {
        var book = RuleBook()
        for event in RuleBook.seed { book.evolve(event) }
        let rules = book.rules(on: try date("2025-10-29"))
        #expect(rules.number(.exportDeadlineHours) == 24)
        #expect(!rules.holidays.isWorkingDay(rules.date))
    }
}
