import Regulation

extension FieldKind where Value == CalendarDate {
    static var date: FieldKind {
        .parsed(
            .string(format: "date").example("2025-10-03"), tr: "YYYY-AA-GG biçiminde bir gün olmalıdır.",
            en: "must be a day, YYYY-MM-DD.", CalendarDate.init)
    }
}

extension FieldKind where Value == Instant {
    static var instant: FieldKind {
        .parsed(
            .string(format: "date-time").example("2025-10-03T14:05:00+03:00"),
            tr: "RFC 3339 biçiminde bir an olmalıdır.", en: "must be an instant as in RFC 3339.", Instant.init)
    }
}

extension FieldKind where Value == Season {
    static var season: FieldKind {
        .parsed(
            .string(pattern: "^[0-9]{4}-[0-9]{4}$").example("2025-2026"),
            tr: "2025-2026 biçiminde bir sezon olmalıdır.", en: "must be a season as 2025-2026.", Season.init)
    }
}
