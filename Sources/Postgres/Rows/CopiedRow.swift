/// A row of `COPY … TO STDOUT` in text format. The types of its columns are what the caller says.
package struct CopiedRow: Sendable {
    private let fields: [ArraySlice<UInt8>?]

    package init(_ line: ArraySlice<UInt8>) {
        fields = CopyText.fields(line)
    }

    package func int(_ column: Int) throws(PostgresError) -> Int64 { try value(column, .int) }
    package func text(_ column: Int) throws(PostgresError) -> String { try value(column, .text) }
    package func bool(_ column: Int) throws(PostgresError) -> Bool { try value(column, .bool) }
    /// Microseconds since 1970-01-01 00:00 UTC.
    package func timestamptz(_ column: Int) throws(PostgresError) -> Int64 { try value(column, .timestamptz) }

    package func optionalText(_ column: Int) throws(PostgresError) -> String? {
        guard fields.indices.contains(column) else { throw missing(column) }
        return try fields[column] == nil ? nil : text(column)
    }

    private func value<Value>(_ column: Int, _ decoder: FieldDecoder<Value>) throws(PostgresError) -> Value {
        guard fields.indices.contains(column) else { throw missing(column) }
        guard let field = fields[column] else {
            throw PostgresError(.unexpectedNull, sqlState: "22002", "the copied column at place \(column) is NULL")
        }
        guard let value = decoder.parse(field) else {
            throw PostgresError(
                .decoding, sqlState: "22000",
                "the copied column at place \(column) holds what cannot be read as \(decoder.name)")
        }
        return value
    }

    private func missing(_ column: Int) -> PostgresError {
        PostgresError(.decoding, sqlState: "42703", "the copied row has no column at place \(column)")
    }
}
