import ReadModels
import Regulation

/// The part of an address behind the `?`.
package struct Query: Sendable {
    private let values: [String: String]

    package init(_ values: [String: String]) {
        self.values = values
    }

    /// - Throws: 400 where the value is given and none.
    func value<Value>(_ name: String, tr: String, en: String, _ parse: (String) -> Value?) throws -> Value? {
        guard let text = values[name] else { return nil }
        guard text.utf8.count <= 1000, let value = parse(text) else {
            throw Problem.malformed(tr: "?\(name)= \(tr)", en: "?\(name)= \(en)")
        }
        return value
    }

    func season(_ name: String = "season") throws -> Season? {
        try value(name, tr: "2025-2026 biçiminde bir sezon olmalıdır.", en: "is a season as 2025-2026.", Season.init)
    }

    func instant(_ name: String) throws -> Instant? {
        try value(name, tr: "RFC 3339 biçiminde bir an olmalıdır.", en: "is an instant (RFC 3339).", Instant.init)
    }

    func date(_ name: String) throws -> CalendarDate? {
        try value(name, tr: "YYYY-AA-GG biçiminde bir gün olmalıdır.", en: "is a day, YYYY-MM-DD.", CalendarDate.init)
    }

    func identifier<Kind>(_ name: String) throws -> Identifier<Kind>? {
        try value(name, tr: "geçerli bir kimlik olmalıdır.", en: "is an id.") { text in
            Identifiers.isWellFormed(text) ? Identifier<Kind>(text) : nil
        }
    }

    func text(_ name: String) throws -> String? {
        try value(name, tr: "bir metin olmalıdır.", en: "is text.") { text in
            text.isEmpty || text.utf8.contains(0) ? nil : text
        }
    }

    func flag(_ name: String) throws -> Bool {
        try value(name, tr: "true ya da false olmalıdır.", en: "is true or false.", Bool.init) ?? false
    }

    func integer(_ name: String, _ range: ClosedRange<Int64>) throws -> Int64? {
        try value(
            name, tr: "\(range.lowerBound) ile \(range.upperBound) arasında bir tam sayı olmalıdır.",
            en: "is a whole number from \(range.lowerBound) to \(range.upperBound)."
        ) { text in
            Int64(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    func choice<Choice: RawRepresentable<String>>(_ name: String, _ type: Choice.Type = Choice.self) throws -> Choice? {
        try value(name, tr: "bilinen bir değer olmalıdır.", en: "is not one of the known values.", Choice.init)
    }

    /// 50, at most 500.
    func limit() throws -> Int { Int(try integer("limit", 1...500) ?? 50) }

    /// As it was given: the list knows its own.
    var cursor: String? { values["cursor"] }

    /// The key in a cursor of a list that goes by one.
    /// - Throws: `ReadModelError.malformedCursor`.
    func cursor(of list: String) throws -> Int64? {
        try cursor.flatMap { try Cursor($0, of: list).keys.first }
    }
}
