/// Law 2429's holidays, 2022 to 2030; the religious days as `holidays` 0.108 lists them, citing Diyanet.
package enum PublicHolidays {
    package static let source = "2429 sayılı Kanun; dinî bayramlar: Diyanet takvimi (holidays 0.108)"

    package static func of(year: Int) -> [HolidayCalendar.Holiday] {
        fixed.compactMap { month, day, name, half in holiday(year, month, day, name, half) }
            + feasts.filter { $0.year == year }.flatMap(days)
    }

    package static let years = 2022...2030

    private static let fixed: [(Int, Int, String, Bool)] = [
        (1, 1, "Yılbaşı", false),
        (4, 23, "Ulusal Egemenlik ve Çocuk Bayramı", false),
        (5, 1, "Emek ve Dayanışma Günü", false),
        (5, 19, "Atatürk'ü Anma, Gençlik ve Spor Bayramı", false),
        (7, 15, "Demokrasi ve Millî Birlik Günü", false),
        (8, 30, "Zafer Bayramı", false),
        (10, 28, "Cumhuriyet Bayramı arifesi", true),
        (10, 29, "Cumhuriyet Bayramı", false),
    ]

    private struct Feast {
        let year: Int
        let month: Int
        let eve: Int
        let days: Int
        let name: String
    }

    private static let feasts: [Feast] =
        ramazan.map { Feast(year: $0.0, month: $0.1, eve: $0.2, days: 3, name: "Ramazan Bayramı") }
        + kurban.map { Feast(year: $0.0, month: $0.1, eve: $0.2, days: 4, name: "Kurban Bayramı") }

    private static let ramazan = [
        (2022, 5, 1), (2023, 4, 20), (2024, 4, 9), (2025, 3, 29), (2026, 3, 19), (2027, 3, 8), (2028, 2, 25),
        (2029, 2, 13), (2030, 2, 3),
    ]

    private static let kurban = [
        (2022, 7, 8), (2023, 6, 27), (2024, 6, 15), (2025, 6, 5), (2026, 5, 26), (2027, 5, 15), (2028, 5, 4),
        (2029, 4, 23), (2030, 4, 12),
    ]

    private static func days(_ feast: Feast) -> [HolidayCalendar.Holiday] {
        guard let eve = CalendarDate(year: feast.year, month: feast.month, day: feast.eve) else { return [] }
        return [HolidayCalendar.Holiday(date: eve, name: feast.name + " arifesi", halfDay: true)]
            + (1...feast.days).map { .init(date: eve.adding(days: $0), name: feast.name) }
    }

    private static func holiday(_ year: Int, _ month: Int, _ day: Int, _ name: String, _ half: Bool)
        -> HolidayCalendar.Holiday?
    {
        CalendarDate(year: year, month: month, day: day).map { .init(date: $0, name: name, halfDay: half) }
    }
}
