package import CottonControl
package import Foundation
package import Regulation

/// M5: a table of classes and types, lengths in millimetres.
package struct ClassTableView: Codable, Equatable, Sendable {
    package struct Lengths: Codable, Equatable, Sendable {
        package let from: Decimal
        package let to: Decimal
    }

    package let group: CottonGroup
    package let method: ControlMethod?
    package let ginningMethod: GinningMethod?
    package let effectiveFrom: CalendarDate
    package let classes: [ClassTable.Entry]
    package let lengthMm: Lengths?
    package let source: String

    package init(_ table: ClassTable) {
        group = table.group
        method = table.method
        ginningMethod = table.ginningMethod
        effectiveFrom = table.effectiveFrom
        classes = table.classes
        lengthMm = table.lengths.map { Lengths(from: Decimal($0.from), to: Decimal($0.to)) }
        source = table.source
    }
}
