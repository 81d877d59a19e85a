package import Regulation

package struct EditionView: Codable, Equatable, Sendable {
    package let name: String
    package let effectiveFrom: CalendarDate
    /// The last day; `nil` where no later edition is known.
    package let effectiveUntil: CalendarDate?
    package let source: String

    package init(_ edition: Edition, in editions: Editions) {
        name = edition.name
        effectiveFrom = edition.effectiveFrom
        effectiveUntil = editions.lastDay(of: edition)
        source = edition.source
    }
}
