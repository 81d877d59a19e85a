import Postgres

extension LeafText {
    /// Microseconds from 1970 to 2000, from which PostgreSQL counts.
    private static let epoch: Int64 = 946_684_800_000_000

    /// The statement whose rows ``init(copied:)`` reads.
    static func copy(after position: Int64, upTo last: Int64) -> String {
        """
        copy (
            select position, version, schema_version, occurred_at, recorded_at, stream, type, data, metadata
            from koza.events where position > \(position) and position <= \(last) order by position
        ) to stdout (format binary)
        """
    }

    /// Reads what COPY sends for a row in its binary form; `nil` where it is none.
    init?(copied row: [UInt8]) {
        var reader = BinaryRow(row)
        guard reader.integer(2) == 9, let position = reader.fieldInteger(), let version = reader.fieldInteger(),
            let schemaVersion = reader.fieldInteger(), let occurred = reader.fieldInteger(),
            let recorded = reader.fieldInteger(), let stream = reader.field(), let type = reader.field(),
            let data = reader.field(), let metadata = reader.field()
        else { return nil }
        self.init(
            position: position, version: version, schemaVersion: schemaVersion, occurredAt: occurred &+ Self.epoch,
            recordedAt: recorded &+ Self.epoch, stream: stream, type: type, data: data, metadata: metadata)
    }
}

/// A row of COPY's binary form, in network byte order.
private struct BinaryRow {
    private let bytes: [UInt8]
    private var offset = 0

    /// Stands before the first row, with eight bytes of flags and extension behind it.
    private static let signature = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: Self.signature) { offset = Self.signature.count + 8 }
    }

    mutating func integer(_ count: Int) -> Int64? {
        guard count <= 8, bytes.count - offset >= count else { return nil }
        // the first byte carries the sign
        var value: Int64 = bytes[offset] >= 0x80 ? -1 : 0
        for byte in bytes[offset..<offset + count] { value = value << 8 | Int64(byte) }
        offset += count
        return value
    }

    mutating func field() -> ArraySlice<UInt8>? {
        guard let count = integer(4), count >= 0, bytes.count - offset >= count else { return nil }
        defer { offset += Int(count) }
        return bytes[offset..<offset + Int(count)]
    }

    mutating func fieldInteger() -> Int64? {
        guard let count = integer(4), count > 0 else { return nil }
        return integer(Int(count))
    }
}
