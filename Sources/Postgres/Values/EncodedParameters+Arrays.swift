/// An array type with the type of its elements.
struct ArrayType {
    let array: UInt32
    let element: UInt32

    static let bool = ArrayType(array: PostgresType.boolArray, element: PostgresType.bool)
    static let int = ArrayType(array: PostgresType.int8Array, element: PostgresType.int8)
    static let double = ArrayType(array: PostgresType.float8Array, element: PostgresType.float8)
    static let text = ArrayType(array: PostgresType.textArray, element: PostgresType.text)
    static let timestamptz = ArrayType(array: PostgresType.timestamptzArray, element: PostgresType.timestamptz)
    static let json = ArrayType(array: PostgresType.jsonArray, element: PostgresType.json)
    static let jsonb = ArrayType(array: PostgresType.jsonbArray, element: PostgresType.jsonb)
    static let bytes = ArrayType(array: PostgresType.byteaArray, element: PostgresType.bytea)
}

extension EncodedParameters {
    mutating func appendArray<Element>(
        _ type: ArrayType, _ values: [Element], _ write: BinaryElement.Write<Element>
    ) throws(PostgresError) {
        try appendBinary(type.array) { (bytes: inout [UInt8]) throws(PostgresError) in
            Self.header(type, count: values.count, hasNulls: false, &bytes)
            for value in values { try Self.element(value, write, &bytes) }
        }
    }

    mutating func appendArray<Element>(
        _ type: ArrayType, _ values: [Element?], _ write: BinaryElement.Write<Element>
    ) throws(PostgresError) {
        try appendBinary(type.array) { (bytes: inout [UInt8]) throws(PostgresError) in
            let hasNulls = values.contains { if case .none = $0 { true } else { false } }
            Self.header(type, count: values.count, hasNulls: hasNulls, &bytes)
            for value in values {
                guard let value else {
                    BinaryElement.bigEndian(UInt32.max, &bytes)
                    continue
                }
                try Self.element(value, write, &bytes)
            }
        }
    }

    /// Arrays of types whose binary form is not written here, as a literal with every element quoted.
    mutating func appendLiteral(_ type: UInt32, _ values: [String?]) throws(PostgresError) {
        try appendText(ArrayText.literal(values), type)
    }

    private static func header(_ type: ArrayType, count: Int, hasNulls: Bool, _ bytes: inout [UInt8]) {
        BinaryElement.bigEndian(UInt32(count == 0 ? 0 : 1), &bytes)  // dimensions
        BinaryElement.bigEndian(UInt32(hasNulls ? 1 : 0), &bytes)
        BinaryElement.bigEndian(type.element, &bytes)
        if count > 0 {
            BinaryElement.bigEndian(UInt32(truncatingIfNeeded: count), &bytes)
            BinaryElement.bigEndian(UInt32(1), &bytes)  // lower bound
        }
    }

    private static func element<Element>(
        _ value: Element, _ write: BinaryElement.Write<Element>, _ bytes: inout [UInt8]
    ) throws(PostgresError) {
        let lengthAt = bytes.count
        BinaryElement.bigEndian(UInt32(0), &bytes)
        try write(value, &bytes)
        let length = UInt32(truncatingIfNeeded: bytes.count - lengthAt - 4)
        for index in 0..<4 {
            bytes[lengthAt + index] = UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * index))
        }
    }
}
