/// Parameters as libpq wants them: one buffer, and for each value its place, length, format and type.
struct EncodedParameters {
    private(set) var bytes: [UInt8] = []
    /// -1 for NULL.
    private(set) var offsets: [Int] = []
    private(set) var lengths: [Int32] = []
    /// 0 text, 1 binary.
    private(set) var formats: [Int32] = []
    private(set) var types: [UInt32] = []

    var count: Int { types.count }

    init(_ values: [PostgresValue]) throws(PostgresError) {
        guard values.count <= 65535 else {
            throw PostgresError(.usage, "a statement takes at most 65535 parameters; send arrays and unnest them")
        }
        offsets.reserveCapacity(values.count)
        lengths.reserveCapacity(values.count)
        formats.reserveCapacity(values.count)
        types.reserveCapacity(values.count)
        for value in values { try append(value) }
    }

    mutating func appendNull() {
        offsets.append(-1)
        lengths.append(0)
        formats.append(0)
        types.append(PostgresType.unspecified)
    }

    mutating func appendText(_ text: String, _ type: UInt32) throws(PostgresError) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        if bytes[start...].contains(0) {
            throw PostgresError(.usage, sqlState: "22021", "a text parameter contains the NUL character")
        }
        try finish(from: start, format: 0, type)
    }

    mutating func appendBinary(
        _ type: UInt32, _ write: (inout [UInt8]) throws(PostgresError) -> Void
    ) throws(PostgresError) {
        let start = bytes.count
        try write(&bytes)
        try finish(from: start, format: 1, type)
    }

    private mutating func finish(from start: Int, format: Int32, _ type: UInt32) throws(PostgresError) {
        guard let length = Int32(exactly: bytes.count - start) else {
            throw PostgresError(.usage, sqlState: "54000", "a parameter is larger than 2 GiB")
        }
        bytes.append(0)
        offsets.append(start)
        lengths.append(length)
        formats.append(format)
        types.append(type)
    }
}
