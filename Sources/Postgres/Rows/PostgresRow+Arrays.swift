/// One-dimensional arrays without NULL elements; a NULL element is an error of kind `unexpectedNull`.
extension PostgresRow {
    package func boolArray(_ column: String) throws(PostgresError) -> [Bool] {
        try elements(place(of: column), .boolArray)
    }
    package func boolArray(_ column: Int) throws(PostgresError) -> [Bool] { try elements(column, .boolArray) }

    package func intArray(_ column: String) throws(PostgresError) -> [Int64] {
        try elements(place(of: column), .intArray)
    }
    package func intArray(_ column: Int) throws(PostgresError) -> [Int64] { try elements(column, .intArray) }

    package func doubleArray(_ column: String) throws(PostgresError) -> [Double] {
        try elements(place(of: column), .doubleArray)
    }
    package func doubleArray(_ column: Int) throws(PostgresError) -> [Double] { try elements(column, .doubleArray) }

    package func textArray(_ column: String) throws(PostgresError) -> [String] {
        try elements(place(of: column), .textArray)
    }
    package func textArray(_ column: Int) throws(PostgresError) -> [String] { try elements(column, .textArray) }

    package func numericArray(_ column: String) throws(PostgresError) -> [String] {
        try elements(place(of: column), .numericArray)
    }
    package func numericArray(_ column: Int) throws(PostgresError) -> [String] { try elements(column, .numericArray) }

    package func timestamptzArray(_ column: String) throws(PostgresError) -> [Int64] {
        try elements(place(of: column), .timestamptzArray)
    }
    package func timestamptzArray(_ column: Int) throws(PostgresError) -> [Int64] {
        try elements(column, .timestamptzArray)
    }

    package func dateArray(_ column: String) throws(PostgresError) -> [String] {
        try elements(place(of: column), .dateArray)
    }
    package func dateArray(_ column: Int) throws(PostgresError) -> [String] { try elements(column, .dateArray) }

    package func jsonArray(_ column: String) throws(PostgresError) -> [String] {
        try elements(place(of: column), .jsonArray)
    }
    package func jsonArray(_ column: Int) throws(PostgresError) -> [String] { try elements(column, .jsonArray) }

    package func uuidArray(_ column: String) throws(PostgresError) -> [String] {
        try elements(place(of: column), .uuidArray)
    }
    package func uuidArray(_ column: Int) throws(PostgresError) -> [String] { try elements(column, .uuidArray) }

    package func bytesArray(_ column: String) throws(PostgresError) -> [[UInt8]] {
        try elements(place(of: column), .bytesArray)
    }
    package func bytesArray(_ column: Int) throws(PostgresError) -> [[UInt8]] { try elements(column, .bytesArray) }

    func elements<Element>(
        _ column: Int, _ decoder: FieldDecoder<[Element?]>
    ) throws(PostgresError) -> [Element] {
        try withoutNulls(required(column, decoder), column)
    }

    func optionalElements<Element>(
        _ column: Int, _ decoder: FieldDecoder<[Element?]>
    ) throws(PostgresError) -> [Element]? {
        guard let elements = try decode(column, decoder) else { return nil }
        return try withoutNulls(elements, column)
    }

    private func withoutNulls<Element>(_ elements: [Element?], _ column: Int) throws(PostgresError) -> [Element] {
        var values: [Element] = []
        values.reserveCapacity(elements.count)
        for element in elements {
            guard let element else {
                throw PostgresError(
                    .unexpectedNull, sqlState: "22002", "an element of column \(table.columns[column].name) is NULL")
            }
            values.append(element)
        }
        return values
    }
}
