package import Regulation

extension Certificate {
    /// Until when a bale is not controlled anew (M23/1): to the certificate's last day, or longer where exports hold it.
    package enum Hold: Comparable, Sendable {
        /// The last day.
        case until(CalendarDate)
        case withoutEnd
    }

    /// Kilograms that were drawn without naming bales may be of any bale, so that they hold each of them until they are
    /// named (M26/2).
    /// - Returns: `nil` for a bale that is not on the certificate.
    package func hold(on number: String) -> Hold? {
        guard let issued, bales[number] != nil else { return nil }
        return draws.values.filter { $0.bales?.contains(number) ?? true }.map { draw -> Hold in
            switch draw.phase {
            case .pending, .exported: Hold.withoutEnd
            case .referenced(let validUntil): .until(validUntil)
            }
        }.reduce(.until(issued.validUntil), max)
    }
}
