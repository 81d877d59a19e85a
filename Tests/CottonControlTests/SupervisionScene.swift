import CottonControl
import Regulation
import Testing

/// The communiqué's parameters and the declared holidays, an officer, and a way to name days and refusals briefly.
enum Scene {
    static let factory: FactoryID = Identifier("f-68")
    static let firm: SubjectID = Identifier("firm-1")
    static let directorate: DirectorateCode = Identifier("izmir")
    static let officer: SubjectID = Identifier("officer-1")
    static let inspector: InspectorID = Identifier("psd-1")
    static let season = Season(startYear: 2025)

    static let commission = [
        CommissionMember(user: Identifier("denetmen-1"), tradeInspector: true),
        CommissionMember(user: Identifier("memur-1"), tradeInspector: false),
    ]

    static func act(on day: String) throws -> Act {
        let date = try date(day)
        let holidays = HolidayCalendar(PublicHolidays.years.flatMap(PublicHolidays.of))
        return Act(
            by: officer, at: Istanbul.start(of: date).adding(hours: 10),
            rules: Rules(on: date, parameters: Communique2023.parameters, holidays: holidays))
    }

    static func date(_ text: String) throws -> CalendarDate {
        try #require(CalendarDate(text))
    }
}

/// `rule M35/1 /until` for each fault, in order; empty where nothing was refused.
func refusals<Event>(_ decide: () throws -> [Event]) -> [String] {
    do {
        _ = try decide()
        return []
    } catch let refusal as Refusal {
        return refusal.faults.map { fault in
            var text = refusal.kind.rawValue
            if let rule = fault.rule { text += " " + rule.text }
            if !fault.pointer.isEmpty { text += " " + fault.pointer }
            return fault.text.tr.isEmpty || fault.text.en.isEmpty ? text + " without words" : text
        }
    } catch {
        return ["\(error)"]
    }
}

/// SplitMix64, so that a property that fails does so again.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}
