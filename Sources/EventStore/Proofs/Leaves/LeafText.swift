/// The bytes that a leaf's hash is made of: an event as one line of JSON, its members in this order and nothing between
/// them, `data` and `metadata` as they were handed over, instants in microseconds since 1970-01-01T00:00:00Z:
///
///     {"position":1,"stream":"s","version":1,"type":"t","schemaVersion":1,"occurredAt":0,"recordedAt":0,"data":{},"metadata":{}}
///
/// Everything stands in columns that a dump, a restore and a new major version of PostgreSQL leave as they are. In the
/// stream's and the type's name `"`, `\` and what is below U+0020 are escaped, the last as `\u00xx`.
struct LeafText {
    let position: Int64
    let version: Int64
    let schemaVersion: Int64
    let occurredAt: Int64
    let recordedAt: Int64
    let stream: ArraySlice<UInt8>
    let type: ArraySlice<UInt8>
    let data: ArraySlice<UInt8>
    let metadata: ArraySlice<UInt8>

    static let beginning = Array(#"{"position":"#.utf8)

    func write(to line: inout [UInt8]) {
        line.append(contentsOf: Self.beginning)
        line.append(contentsOf: String(position).utf8)
        writeRest(to: &line)
    }

    /// All that follows the position.
    private func writeRest(to line: inout [UInt8]) {
        line.append(contentsOf: #","stream":""#.utf8)
        Self.writeEscaped(stream, to: &line)
        line.append(contentsOf: #"","version":"#.utf8)
        line.append(contentsOf: String(version).utf8)
        line.append(contentsOf: #","type":""#.utf8)
        Self.writeEscaped(type, to: &line)
        line.append(contentsOf: #"","schemaVersion":"#.utf8)
        line.append(contentsOf: String(schemaVersion).utf8)
        line.append(contentsOf: #","occurredAt":"#.utf8)
        line.append(contentsOf: String(occurredAt).utf8)
        line.append(contentsOf: #","recordedAt":"#.utf8)
        line.append(contentsOf: String(recordedAt).utf8)
        line.append(contentsOf: #","data":"#.utf8)
        line.append(contentsOf: data)
        line.append(contentsOf: #","metadata":"#.utf8)
        line.append(contentsOf: metadata)
        line.append(UInt8(ascii: "}"))
    }

    private static func writeEscaped(_ text: ArraySlice<UInt8>, to line: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): line.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case ..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                line.append(contentsOf: #"\u00"#.utf8)
                line.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            default: line.append(byte)
            }
        }
    }
}

extension RecordedEvent {
    /// What its leaf's hash is made of.
    package var leafText: String {
        var line: [UInt8] = []
        LeafText(
            position: position, version: version, schemaVersion: Int64(schemaVersion), occurredAt: occurredAt,
            recordedAt: recordedAt, stream: Array(stream.utf8)[...], type: Array(type.utf8)[...],
            data: Array(data.utf8)[...], metadata: Array(metadata.utf8)[...]
        ).write(to: &line)
        return String(decoding: line, as: UTF8.self)
    }
}
