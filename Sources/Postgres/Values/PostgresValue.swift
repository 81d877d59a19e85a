/// A parameter of a statement.
///
/// Every case but `text` and `null` tells the server its type; those two are typed by their place in the SQL, as a
/// quoted literal is (write `$1::text` where the place says nothing, as in `jsonb_build_object('a', $1)`).
package enum PostgresValue: Sendable, Equatable {
    case null
    case bool(Bool)
    /// bigint
    case int(Int64)
    /// double precision
    case double(Double)
    case text(String)
    /// Decimal text, handed to the server as it stands.
    case numeric(String)
    /// Microseconds since 1970-01-01 00:00 UTC.
    case timestamptz(microsecondsSinceEpoch: Int64)
    /// `2026-11-21`
    case date(String)
    case json(String)
    case jsonb(String)
    case uuid(String)
    case bytes([UInt8])

    case boolArray([Bool])
    case intArray([Int64])
    case doubleArray([Double])
    case textArray([String])
    case numericArray([String])
    /// Microseconds since 1970-01-01 00:00 UTC.
    case timestamptzArray([Int64])
    case dateArray([String])
    case jsonArray([String])
    case jsonbArray([String])
    case uuidArray([String])
    case bytesArray([[UInt8]])

    case nullableBoolArray([Bool?])
    case nullableIntArray([Int64?])
    case nullableDoubleArray([Double?])
    case nullableTextArray([String?])
    case nullableNumericArray([String?])
    case nullableTimestamptzArray([Int64?])
    case nullableDateArray([String?])
    case nullableJsonArray([String?])
    case nullableJsonbArray([String?])
    case nullableUuidArray([String?])
    case nullableBytesArray([[UInt8]?])
}
