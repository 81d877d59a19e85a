/// One-dimensional arrays without NULL elements that may be NULL as a whole.
extension PostgresRow {
    package func optionalBoolArray(_ column: String) throws(PostgresError) -> [Bool]? {
        try optionalElements(place(of: column), .boolArray)
    }
    package func optionalBoolArray(_ column: Int) throws(PostgresError) -> [Bool]? {
        try optionalElements(column, .boolArray)
    }

    package func optionalIntArray(_ column: String) throws(PostgresError) -> [Int64]? {
        try optionalElements(place(of: column), .intArray)
    }
    package func optionalIntArray(_ column: Int) throws(PostgresError) -> [Int64]? {
        try optionalElements(column, .intArray)
    }

    package func optionalDoubleArray(_ column: String) throws(PostgresError) -> [Double]? {
        try optionalElements(place(of: column), .doubleArray)
    }
    package func optionalDoubleArray(_ column: Int) throws(PostgresError) -> [Double]? {
        try optionalElements(column, .doubleArray)
    }

    package func optionalTextArray(_ column: String) throws(PostgresError) -> [String]? {
        try optionalElements(place(of: column), .textArray)
    }
    package func optionalTextArray(_ column: Int) throws(PostgresError) -> [String]? {
        try optionalElements(column, .textArray)
    }

    package func optionalNumericArray(_ column: String) throws(PostgresError) -> [String]? {
        try optionalElements(place(of: column), .numericArray)
    }
    package func optionalNumericArray(_ column: Int) throws(PostgresError) -> [String]? {
        try optionalElements(column, .numericArray)
    }

    package func optionalTimestamptzArray(_ column: String) throws(PostgresError) -> [Int64]? {
        try optionalElements(place(of: column), .timestamptzArray)
    }
    package func optionalTimestamptzArray(_ column: Int) throws(PostgresError) -> [Int64]? {
        try optionalElements(column, .timestamptzArray)
    }

    package func optionalDateArray(_ column: String) throws(PostgresError) -> [String]? {
        try optionalElements(place(of: column), .dateArray)
    }
    package func optionalDateArray(_ column: Int) throws(PostgresError) -> [String]? {
        try optionalElements(column, .dateArray)
    }

    package func optionalJsonArray(_ column: String) throws(PostgresError) -> [String]? {
        try optionalElements(place(of: column), .jsonArray)
    }
    package func optionalJsonArray(_ column: Int) throws(PostgresError) -> [String]? {
        try optionalElements(column, .jsonArray)
    }

    package func optionalUuidArray(_ column: String) throws(PostgresError) -> [String]? {
        try optionalElements(place(of: column), .uuidArray)
    }
    package func optionalUuidArray(_ column: Int) throws(PostgresError) -> [String]? {
        try optionalElements(column, .uuidArray)
    }

    package func optionalBytesArray(_ column: String) throws(PostgresError) -> [[UInt8]]? {
        try optionalElements(place(of: column), .bytesArray)
    }
    package func optionalBytesArray(_ column: Int) throws(PostgresError) -> [[UInt8]]? {
        try optionalElements(column, .bytesArray)
    }
}
