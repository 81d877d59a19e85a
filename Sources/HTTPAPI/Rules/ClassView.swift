import CottonControl
import Regulation

/// A class of a group, with its types in order.
struct ClassView: Codable {
    let group: CottonGroup
    let `class`: String
    let types: [String]

    /// Of the groups for which a table is in force on `date`; any name is taken in the others.
    static func all(_ tables: ClassTables, on date: CalendarDate) -> [ClassView] {
        CottonGroup.allCases.flatMap { group in
            let ginning = group == .linter ? GinningMethod.linterGin : .rollerGin
            return (tables.table(for: group, .sondaj, ginning, on: date)?.classes ?? []).map {
                ClassView(group: group, class: $0.name, types: $0.types)
            }
        }
    }
}
