/// Scalars that may be NULL.
extension PostgresRow {
    package func optionalBool(_ column: String) throws(PostgresError) -> Bool? { try decode(place(of: column), .bool) }
    package func optionalBool(_ column: Int) throws(PostgresError) -> Bool? { try decode(column, .bool) }

    package func optionalInt(_ column: String) throws(PostgresError) -> Int64? { try decode(place(of: column), .int) }
    package func optionalInt(_ column: Int) throws(PostgresError) -> Int64? { try decode(column, .int) }

    package func optionalDouble(_ column: String) throws(PostgresError) -> Double? {
        try decode(place(of: column), .double)
    }
    package func optionalDouble(_ column: Int) throws(PostgresError) -> Double? { try decode(column, .double) }

    package func optionalText(_ column: String) throws(PostgresError) -> String? {
        try decode(place(of: column), .text)
    }
    package func optionalText(_ column: Int) throws(PostgresError) -> String? { try decode(column, .text) }

    package func optionalNumeric(_ column: String) throws(PostgresError) -> String? {
        try decode(place(of: column), .numeric)
    }
    package func optionalNumeric(_ column: Int) throws(PostgresError) -> String? { try decode(column, .numeric) }

    package func optionalTimestamptz(_ column: String) throws(PostgresError) -> Int64? {
        try decode(place(of: column), .timestamptz)
    }
    package func optionalTimestamptz(_ column: Int) throws(PostgresError) -> Int64? { try decode(column, .timestamptz) }

    package func optionalDate(_ column: String) throws(PostgresError) -> String? {
        try decode(place(of: column), .date)
    }
    package func optionalDate(_ column: Int) throws(PostgresError) -> String? { try decode(column, .date) }

    package func optionalJson(_ column: String) throws(PostgresError) -> String? {
        try decode(place(of: column), .json)
    }
    package func optionalJson(_ column: Int) throws(PostgresError) -> String? { try decode(column, .json) }

    package func optionalUuid(_ column: String) throws(PostgresError) -> String? {
        try decode(place(of: column), .uuid)
    }
    package func optionalUuid(_ column: Int) throws(PostgresError) -> String? { try decode(column, .uuid) }

    package func optionalBytes(_ column: String) throws(PostgresError) -> [UInt8]? {
        try decode(place(of: column), .bytes)
    }
    package func optionalBytes(_ column: Int) throws(PostgresError) -> [UInt8]? { try decode(column, .bytes) }
}
