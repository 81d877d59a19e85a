import Foundation

/// Finds out what JSON a type is made of by letting it be decoded from nothing: every key that it asks for is a field,
/// and those that it can do without are optional. So the document says what the code does.
struct SchemaDecoder: Decoder {
    final class Findings {
        var properties: [JSONSchema.Property] = []
        var scalar: JSONSchema?
    }

    let findings = Findings()
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(SchemaFields<Key>(findings: findings))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        throw SchemaInference.Unknown()
    }

    func singleValueContainer() -> any SingleValueDecodingContainer {
        SchemaScalar(findings: findings)
    }
}

struct SchemaFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let findings: SchemaDecoder.Findings
    let codingPath: [any CodingKey] = []
    let allKeys: [Key] = []

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let (schema, value) = try SchemaInference.infer(type)
        add(key, schema, isRequired: true)
        return value
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        let (schema, value) = try SchemaInference.infer(type)
        add(key, schema, isRequired: false)
        return value
    }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try scalar(type, key) }
    func decode(_ type: String.Type, forKey key: Key) throws -> String { try scalar(type, key) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try scalar(type, key) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try scalar(type, key) }

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? { try scalar(type, key, false) }
    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? { try scalar(type, key, false) }
    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? { try scalar(type, key, false) }
    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? { try scalar(type, key, false) }

    private func scalar<Value: Decodable>(_ type: Value.Type, _ key: Key, _ isRequired: Bool = true) throws -> Value {
        let (schema, value) = try SchemaInference.infer(type)
        add(key, schema, isRequired: isRequired)
        return value
    }

    private func add(_ key: Key, _ schema: JSONSchema, isRequired: Bool) {
        findings.properties.append(
            JSONSchema.Property(
                name: key.stringValue, schema: isRequired ? schema : schema.orNull, isRequired: isRequired))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) throws
        -> KeyedDecodingContainer<Nested>
    {
        throw SchemaInference.Unknown()
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw SchemaInference.Unknown()
    }

    func superDecoder() throws -> any Decoder { throw SchemaInference.Unknown() }
    func superDecoder(forKey key: Key) throws -> any Decoder { throw SchemaInference.Unknown() }
}

struct SchemaScalar: SingleValueDecodingContainer {
    let findings: SchemaDecoder.Findings
    let codingPath: [any CodingKey] = []

    func decodeNil() -> Bool { false }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let (schema, value) = try SchemaInference.infer(type)
        findings.scalar = schema
        return value
    }
}
