extension PostgresRow {
    package func bool(_ column: String) throws(PostgresError) -> Bool { try required(place(of: column), .bool) }
    package func bool(_ column: Int) throws(PostgresError) -> Bool { try required(column, .bool) }

    package func int(_ column: String) throws(PostgresError) -> Int64 { try required(place(of: column), .int) }
    package func int(_ column: Int) throws(PostgresError) -> Int64 { try required(column, .int) }

    package func double(_ column: String) throws(PostgresError) -> Double { try required(place(of: column), .double) }
    package func double(_ column: Int) throws(PostgresError) -> Double { try required(column, .double) }

    /// The text form, whatever the column's type.
    package func text(_ column: String) throws(PostgresError) -> String { try required(place(of: column), .text) }
    package func text(_ column: Int) throws(PostgresError) -> String { try required(column, .text) }

    /// Exact decimal text, as the server writes it.
    package func numeric(_ column: String) throws(PostgresError) -> String { try required(place(of: column), .numeric) }
    package func numeric(_ column: Int) throws(PostgresError) -> String { try required(column, .numeric) }

    /// Microseconds since 1970-01-01 00:00 UTC; `infinity` is an error.
    package func timestamptz(_ column: String) throws(PostgresError) -> Int64 {
        try required(place(of: column), .timestamptz)
    }
    package func timestamptz(_ column: Int) throws(PostgresError) -> Int64 { try required(column, .timestamptz) }

    /// `2026-11-21`
    package func date(_ column: String) throws(PostgresError) -> String { try required(place(of: column), .date) }
    package func date(_ column: Int) throws(PostgresError) -> String { try required(column, .date) }

    /// The text of a json or jsonb column.
    package func json(_ column: String) throws(PostgresError) -> String { try required(place(of: column), .json) }
    package func json(_ column: Int) throws(PostgresError) -> String { try required(column, .json) }

    /// In lower case.
    package func uuid(_ column: String) throws(PostgresError) -> String { try required(place(of: column), .uuid) }
    package func uuid(_ column: Int) throws(PostgresError) -> String { try required(column, .uuid) }

    package func bytes(_ column: String) throws(PostgresError) -> [UInt8] { try required(place(of: column), .bytes) }
    package func bytes(_ column: Int) throws(PostgresError) -> [UInt8] { try required(column, .bytes) }
}
