/// A communiqué of the series, `2023/24`: in force from a day until the next one is.
package struct Edition: Codable, Hashable, Sendable {
    package let name: String
    package let effectiveFrom: CalendarDate
    /// Where it was published.
    package let source: String

    package init(name: String, effectiveFrom: CalendarDate, source: String) {
        self.name = name
        self.effectiveFrom = effectiveFrom
        self.source = source
    }
}

/// The communiqués one after another; what is done on a day is judged by the one that was in force on it.
package struct Editions: Codable, Equatable, Sendable {
    /// In the order in which they came into force.
    package private(set) var list: [Edition]

    package init(_ list: [Edition]) {
        self.list = list.sorted { $0.effectiveFrom < $1.effectiveFrom }
    }

    /// M40/1, M41/1-b: 2012/25 was repealed when 2023/24 came into force. Its numbers could not be read: until the
    /// General Directorate enters them with its first day, those of 2023/24 stand in for them.
    package static let published = Editions([
        Edition(
            name: "2012/25", effectiveFrom: CalendarDate(daysSince1970: 15_499),
            source: "Resmî Gazete 8.6.2012, 28317"),
        Edition(
            name: Communique2023.name, effectiveFrom: Communique2023.inForce,
            source: "Resmî Gazete 31.12.2022, 32060 (4. Mükerrer)"),
    ])

    package mutating func announce(_ edition: Edition) {
        self = Editions(list.filter { $0.name != edition.name } + [edition])
    }

    package subscript(name: String) -> Edition? { list.first { $0.name == name } }

    /// The one in force on `date`; before the first one, the first.
    package func edition(on date: CalendarDate) -> Edition? {
        list.last { $0.effectiveFrom <= date } ?? list.first
    }

    /// The last day of an edition; `nil` where no later one is known.
    package func lastDay(of edition: Edition) -> CalendarDate? {
        list.first { $0.effectiveFrom > edition.effectiveFrom }?.effectiveFrom.adding(days: -1)
    }
}
