import Regulation

extension Formats {
    /// A day or instant of the contract as people write it; other text as it is.
    func written(_ text: String) -> String {
        if let date = CalendarDate(text) { return self.date(date) }
        if text.contains("T"), let instant = Instant(text) { return self.instant(instant) }
        return text
    }
}
