extension PostgresConnection {
    /// Copies rows into a table, given by column.
    /// - Parameters:
    ///   - table: as it stands in SQL.
    ///   - values: arrays of one length.
    /// - Returns: how many rows were copied.
    @discardableResult
    package nonisolated func copyIn(
        table: String, columns: [String], _ values: [PostgresValue]
    ) async throws -> Int {
        let columnsOfText = try values.map { value throws(PostgresError) in try value.copyColumn() }
        let count = columnsOfText.first?.count ?? 0
        guard columnsOfText.allSatisfy({ $0.count == count }) else {
            throw PostgresError(.usage, "the columns of a COPY are of different lengths")
        }
        guard count > 0 else { return 0 }
        let lines = (0..<count).lazy.map { row in
            var line: [UInt8] = []
            for (index, column) in columnsOfText.enumerated() {
                if index > 0 { line.append(UInt8(ascii: "\t")) }
                column.append(row, &line)
            }
            line.append(UInt8(ascii: "\n"))
            return line
        }
        return try await copyIn("copy \(table) (\(columns.joined(separator: ", "))) from stdin", lines)
    }
}

/// A column of a COPY, written field by field.
private struct CopyColumn {
    let count: Int
    let append: (Int, inout [UInt8]) -> Void

    init<Element>(_ values: [Element], _ text: @escaping (Element) -> String?) {
        count = values.count
        append = { CopyText.append(text(values[$0]), to: &$1) }
    }
}

extension PostgresValue {
    fileprivate func copyColumn() throws(PostgresError) -> CopyColumn {
        switch self {
        case .boolArray(let values): CopyColumn(values) { $0 ? "t" : "f" }
        case .intArray(let values): CopyColumn(values) { String($0) }
        case .doubleArray(let values): CopyColumn(values) { String($0) }
        case .timestamptzArray(let values): CopyColumn(values, TimestampText.text)
        case .textArray(let values), .numericArray(let values), .dateArray(let values), .jsonArray(let values),
            .jsonbArray(let values), .uuidArray(let values):
            CopyColumn(values) { $0 }
        case .nullableBoolArray(let values): CopyColumn(values) { $0.map { $0 ? "t" : "f" } }
        case .nullableIntArray(let values): CopyColumn(values) { $0.map { String($0) } }
        case .nullableDoubleArray(let values): CopyColumn(values) { $0.map { String($0) } }
        case .nullableTimestamptzArray(let values): CopyColumn(values) { $0.map(TimestampText.text) }
        case .nullableTextArray(let values), .nullableNumericArray(let values), .nullableDateArray(let values),
            .nullableJsonArray(let values), .nullableJsonbArray(let values), .nullableUuidArray(let values):
            CopyColumn(values) { $0 }
        case .null, .bool, .int, .double, .text, .numeric, .timestamptz, .date, .json, .jsonb, .uuid, .bytes,
            .bytesArray, .nullableBytesArray:
            throw PostgresError(.usage, "a column of a COPY is an array, and not of bytes")
        }
    }
}
