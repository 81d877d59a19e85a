/// One-dimensional arrays whose elements may be NULL.
extension PostgresRow {
    package func nullableBoolArray(_ column: String) throws(PostgresError) -> [Bool?] {
        try required(place(of: column), .boolArray)
    }
    package func nullableBoolArray(_ column: Int) throws(PostgresError) -> [Bool?] { try required(column, .boolArray) }

    package func nullableIntArray(_ column: String) throws(PostgresError) -> [Int64?] {
        try required(place(of: column), .intArray)
    }
    package func nullableIntArray(_ column: Int) throws(PostgresError) -> [Int64?] { try required(column, .intArray) }

    package func nullableDoubleArray(_ column: String) throws(PostgresError) -> [Double?] {
        try required(place(of: column), .doubleArray)
    }
    package func nullableDoubleArray(_ column: Int) throws(PostgresError) -> [Double?] {
        try required(column, .doubleArray)
    }

    package func nullableTextArray(_ column: String) throws(PostgresError) -> [String?] {
        try required(place(of: column), .textArray)
    }
    package func nullableTextArray(_ column: Int) throws(PostgresError) -> [String?] {
        try required(column, .textArray)
    }

    package func nullableNumericArray(_ column: String) throws(PostgresError) -> [String?] {
        try required(place(of: column), .numericArray)
    }
    package func nullableNumericArray(_ column: Int) throws(PostgresError) -> [String?] {
        try required(column, .numericArray)
    }

    package func nullableTimestamptzArray(_ column: String) throws(PostgresError) -> [Int64?] {
        try required(place(of: column), .timestamptzArray)
    }
    package func nullableTimestamptzArray(_ column: Int) throws(PostgresError) -> [Int64?] {
        try required(column, .timestamptzArray)
    }

    package func nullableDateArray(_ column: String) throws(PostgresError) -> [String?] {
        try required(place(of: column), .dateArray)
    }
    package func nullableDateArray(_ column: Int) throws(PostgresError) -> [String?] {
        try required(column, .dateArray)
    }

    package func nullableJsonArray(_ column: String) throws(PostgresError) -> [String?] {
        try required(place(of: column), .jsonArray)
    }
    package func nullableJsonArray(_ column: Int) throws(PostgresError) -> [String?] {
        try required(column, .jsonArray)
    }

    package func nullableUuidArray(_ column: String) throws(PostgresError) -> [String?] {
        try required(place(of: column), .uuidArray)
    }
    package func nullableUuidArray(_ column: Int) throws(PostgresError) -> [String?] {
        try required(column, .uuidArray)
    }

    package func nullableBytesArray(_ column: String) throws(PostgresError) -> [[UInt8]?] {
        try required(place(of: column), .bytesArray)
    }
    package func nullableBytesArray(_ column: Int) throws(PostgresError) -> [[UInt8]?] {
        try required(column, .bytesArray)
    }
}
