extension EncodedParameters {
    mutating func append(_ value: PostgresValue) throws(PostgresError) {
        switch value {
        case .null: appendNull()
        case .bool(let value): try appendElement(PostgresType.bool, value, BinaryElement.bool)
        case .int(let value): try appendElement(PostgresType.int8, value, BinaryElement.int)
        case .double(let value): try appendElement(PostgresType.float8, value, BinaryElement.double)
        case .text(let value): try appendText(value, PostgresType.unspecified)
        case .numeric(let value): try appendText(value, PostgresType.numeric)
        case .timestamptz(let value): try appendElement(PostgresType.timestamptz, value, BinaryElement.timestamptz)
        case .date(let value): try appendText(value, PostgresType.date)
        case .json(let value): try appendText(value, PostgresType.json)
        case .jsonb(let value): try appendText(value, PostgresType.jsonb)
        case .uuid(let value): try appendText(value, PostgresType.uuid)
        case .bytes(let value): try appendElement(PostgresType.bytea, value, BinaryElement.bytes)

        case .boolArray(let values): try appendArray(.bool, values, BinaryElement.bool)
        case .intArray(let values): try appendArray(.int, values, BinaryElement.int)
        case .doubleArray(let values): try appendArray(.double, values, BinaryElement.double)
        case .textArray(let values): try appendArray(.text, values, BinaryElement.text)
        case .numericArray(let values): try appendLiteral(PostgresType.numericArray, values)
        case .timestamptzArray(let values): try appendArray(.timestamptz, values, BinaryElement.timestamptz)
        case .dateArray(let values): try appendLiteral(PostgresType.dateArray, values)
        case .jsonArray(let values): try appendArray(.json, values, BinaryElement.text)
        case .jsonbArray(let values): try appendArray(.jsonb, values, BinaryElement.jsonb)
        case .uuidArray(let values): try appendLiteral(PostgresType.uuidArray, values)
        case .bytesArray(let values): try appendArray(.bytes, values, BinaryElement.bytes)

        case .nullableBoolArray(let values): try appendArray(.bool, values, BinaryElement.bool)
        case .nullableIntArray(let values): try appendArray(.int, values, BinaryElement.int)
        case .nullableDoubleArray(let values): try appendArray(.double, values, BinaryElement.double)
        case .nullableTextArray(let values): try appendArray(.text, values, BinaryElement.text)
        case .nullableNumericArray(let values): try appendLiteral(PostgresType.numericArray, values)
        case .nullableTimestamptzArray(let values):
            try appendArray(.timestamptz, values, BinaryElement.timestamptz)
        case .nullableDateArray(let values): try appendLiteral(PostgresType.dateArray, values)
        case .nullableJsonArray(let values): try appendArray(.json, values, BinaryElement.text)
        case .nullableJsonbArray(let values): try appendArray(.jsonb, values, BinaryElement.jsonb)
        case .nullableUuidArray(let values): try appendLiteral(PostgresType.uuidArray, values)
        case .nullableBytesArray(let values): try appendArray(.bytes, values, BinaryElement.bytes)
        }
    }

    private mutating func appendElement<Element>(
        _ type: UInt32, _ value: Element, _ write: BinaryElement.Write<Element>
    ) throws(PostgresError) {
        try appendBinary(type) { (bytes: inout [UInt8]) throws(PostgresError) in try write(value, &bytes) }
    }
}
