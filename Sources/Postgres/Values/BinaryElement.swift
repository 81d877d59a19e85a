/// Values in the binary format of their type's `send` function.
enum BinaryElement {
    typealias Write<Element> = (Element, inout [UInt8]) throws(PostgresError) -> Void

    /// 2000-01-01 00:00 UTC, where PostgreSQL counts from, in microseconds since 1970.
    static let postgresEpoch: Int64 = 946_684_800_000_000

    static func bool(_ value: Bool, _ bytes: inout [UInt8]) {
        bytes.append(value ? 1 : 0)
    }

    static func int(_ value: Int64, _ bytes: inout [UInt8]) {
        bigEndian(UInt64(bitPattern: value), &bytes)
    }

    static func double(_ value: Double, _ bytes: inout [UInt8]) {
        bigEndian(value.bitPattern, &bytes)
    }

    static func text(_ value: String, _ bytes: inout [UInt8]) {
        bytes.append(contentsOf: value.utf8)
    }

    static func bytes(_ value: [UInt8], _ bytes: inout [UInt8]) {
        bytes.append(contentsOf: value)
    }

    static func jsonb(_ value: String, _ bytes: inout [UInt8]) {
        bytes.append(1)  // version of the format
        bytes.append(contentsOf: value.utf8)
    }

    static func timestamptz(_ microseconds: Int64, _ bytes: inout [UInt8]) throws(PostgresError) {
        let (sinceEpoch, overflow) = microseconds.subtractingReportingOverflow(postgresEpoch)
        guard !overflow, sinceEpoch != .min else {
            throw PostgresError(.usage, sqlState: "22008", "a timestamp is out of range")
        }
        int(sinceEpoch, &bytes)
    }

    static func bigEndian(_ value: UInt64, _ bytes: inout [UInt8]) {
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    static func bigEndian(_ value: UInt32, _ bytes: inout [UInt8]) {
        for shift in stride(from: UInt32(24), through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
}
