/// A row of `COPY … TO STDOUT` in binary form, read column by column from the first. The types of its columns are what
/// the caller says.
package struct BinaryRow: Sendable {
    private var rest: ArraySlice<UInt8>
    private var column = -1

    /// Stands before the first row, with eight bytes of flags and extension behind it.
    private static let signature = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00]
    private static let headLength = signature.count + 8
    private static let trailer: [UInt8] = [0xFF, 0xFF]

    /// `nil` for what ends the rows.
    init?(_ message: ArraySlice<UInt8>) throws(PostgresError) {
        rest = message
        if message.count >= Self.headLength, message.starts(with: Self.signature) {
            rest = message.dropFirst(Self.headLength)
        }
        if rest.count == Self.trailer.count, rest.elementsEqual(Self.trailer) { return nil }
        guard takeInteger(2) != nil else { throw unreadable("its number of columns") }
    }

    /// `smallint`, `integer` or `bigint`.
    package mutating func int() throws(PostgresError) -> Int64 {
        var field = try field()
        guard field.count <= 8, let value = Self.integer(&field, field.count) else { throw unreadable("a number") }
        return value
    }

    /// Microseconds since 1970-01-01 00:00 UTC.
    package mutating func timestamptz() throws(PostgresError) -> Int64 {
        let (value, overflow) = try int().addingReportingOverflow(BinaryElement.postgresEpoch)
        if overflow { throw unreadable("an instant") }
        return value
    }

    /// `text` or `json`.
    package mutating func text() throws(PostgresError) -> String { String(decoding: try field(), as: UTF8.self) }

    /// The bytes of the next column, whatever it is.
    package mutating func field() throws(PostgresError) -> ArraySlice<UInt8> {
        column += 1
        guard let length = takeInteger(4) else { throw unreadable("a column") }
        if length < 0 {
            throw PostgresError(.unexpectedNull, sqlState: "22002", "the copied column at place \(column) is NULL")
        }
        guard length <= rest.count else { throw unreadable("a column") }
        defer { rest = rest.dropFirst(Int(length)) }
        return rest.prefix(Int(length))
    }

    private mutating func takeInteger(_ length: Int) -> Int64? { Self.integer(&rest, length) }

    /// In network byte order; the first byte carries the sign.
    private static func integer(_ bytes: inout ArraySlice<UInt8>, _ length: Int) -> Int64? {
        guard length > 0, bytes.count >= length else { return nil }
        var value: Int64 = bytes[bytes.startIndex] >= 0x80 ? -1 : 0
        for byte in bytes.prefix(length) { value = value << 8 | Int64(byte) }
        bytes = bytes.dropFirst(length)
        return value
    }

    private func unreadable(_ what: String) -> PostgresError {
        PostgresError(
            .decoding, sqlState: "22000", "the copied row holds at place \(column) what cannot be read as \(what)")
    }
}
