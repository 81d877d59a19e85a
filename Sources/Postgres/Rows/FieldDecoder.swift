/// How one Swift type is read from the text form of certain PostgreSQL types.
struct FieldDecoder<Value>: Sendable {
    let name: String
    /// Empty: every type.
    let types: [UInt32]
    let parse: @Sendable (ArraySlice<UInt8>) -> Value?

    func accepts(_ type: UInt32) -> Bool { types.isEmpty || types.contains(type) }
}

extension FieldDecoder<Int64> {
    static let int = FieldDecoder(
        name: "integer", types: [PostgresType.int8, PostgresType.int4, PostgresType.int2, PostgresType.oid],
        parse: ScalarText.integer)
    static let timestamptz = FieldDecoder(
        name: "timestamptz", types: [PostgresType.timestamptz], parse: TimestampText.microseconds)
}

extension FieldDecoder<Bool> {
    static let bool = FieldDecoder(name: "boolean", types: [PostgresType.bool], parse: ScalarText.bool)
}

extension FieldDecoder<Double> {
    static let double = FieldDecoder(
        name: "double precision", types: [PostgresType.float8, PostgresType.float4], parse: ScalarText.double)
}

extension FieldDecoder<[UInt8]> {
    static let bytes = FieldDecoder(name: "bytea", types: [PostgresType.bytea], parse: ScalarText.bytes)
}

extension FieldDecoder<String> {
    static let text = FieldDecoder(name: "text", types: [], parse: ScalarText.string)
    static let numeric = FieldDecoder(
        name: "numeric",
        types: [PostgresType.numeric, PostgresType.int8, PostgresType.int4, PostgresType.int2],
        parse: ScalarText.string)
    static let date = FieldDecoder(name: "date", types: [PostgresType.date], parse: ScalarText.string)
    static let json = FieldDecoder(
        name: "json", types: [PostgresType.json, PostgresType.jsonb], parse: ScalarText.string)
    static let uuid = FieldDecoder(name: "uuid", types: [PostgresType.uuid], parse: ScalarText.string)
}

extension FieldDecoder {
    /// An array whose elements are read by `element`, NULL elements as `nil`.
    static func array<Element>(
        _ types: [UInt32], of element: FieldDecoder<Element>
    ) -> FieldDecoder<[Element?]> where Value == [Element?] {
        let parse = element.parse
        return FieldDecoder<[Element?]>(name: "array of \(element.name)", types: types) { field in
            guard let texts = ArrayText.elements(field) else { return nil }
            var values: [Element?] = []
            values.reserveCapacity(texts.count)
            for text in texts {
                guard let text else {
                    values.append(nil)
                    continue
                }
                guard let value = parse(text[...]) else { return nil }
                values.append(value)
            }
            return values
        }
    }
}
