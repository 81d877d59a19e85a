import Foundation

/// JSON Schema 2020-12, as far as OpenAPI 3.1 and this API need it.
package struct JSONSchema: Hashable, Sendable {
    package struct Property: Hashable, Sendable {
        let name: String
        let schema: JSONSchema
        let isRequired: Bool
    }

    private(set) var members: [String: JSONValue]

    package var json: JSONValue { .object(members) }

    private func with(_ name: String, _ value: JSONValue?) -> JSONSchema {
        var schema = self
        schema.members[name] = value
        return schema
    }

    func described(as text: String) -> JSONSchema { with("description", .string(text)) }
    func example(_ value: JSONValue) -> JSONSchema { with("examples", [value]) }
}

extension JSONSchema {
    static let any = JSONSchema(members: [:])
    static let boolean = JSONSchema(members: ["type": "boolean"])

    static func string(length: ClosedRange<Int>? = nil, format: String? = nil, pattern: String? = nil) -> JSONSchema {
        JSONSchema(members: ["type": "string"])
            .with("minLength", length.flatMap { $0.lowerBound > 0 ? .number(Decimal($0.lowerBound)) : nil })
            .with("maxLength", length.map { .number(Decimal($0.upperBound)) })
            .with("format", format.map(JSONValue.string))
            .with("pattern", pattern.map(JSONValue.string))
    }

    /// As `Identifiers` takes them.
    static let identifier = string(pattern: "^[A-Za-z0-9._-]{1,200}$")

    static func choice(_ values: [String]) -> JSONSchema {
        JSONSchema(members: ["type": "string", "enum": .array(values.map(JSONValue.string))])
    }

    static func integer(_ range: ClosedRange<Int>? = nil) -> JSONSchema {
        JSONSchema(members: ["type": "integer"])
            .with("minimum", range.flatMap { $0.lowerBound == .min ? nil : .number(Decimal($0.lowerBound)) })
            .with("maximum", range.map { .number(Decimal($0.upperBound)) })
    }

    static func decimal(unit: String?) -> JSONSchema {
        let schema = JSONSchema(members: ["type": "number"])
        return schema.described(as: [unit, "at most three decimals"].compactMap(\.self).joined(separator: ", "))
    }

    static func array(of element: JSONSchema, atMost limit: Int? = nil) -> JSONSchema {
        JSONSchema(members: ["type": "array", "items": element.json])
            .with("maxItems", limit.map { .number(Decimal($0)) })
    }

    static func dictionary(of value: JSONSchema) -> JSONSchema {
        JSONSchema(members: ["type": "object", "additionalProperties": value.json])
    }

    static func object(_ properties: [Property]) -> JSONSchema {
        let required = properties.filter(\.isRequired).map { JSONValue.string($0.name) }
        return JSONSchema(members: ["type": "object"])
            .with("properties", .object(Dictionary(properties.map { ($0.name, $0.schema.json) }) { $1 }))
            .with("required", required.isEmpty ? nil : .array(required))
    }

    static func oneOf(_ schemas: [JSONSchema]) -> JSONSchema {
        JSONSchema(members: ["oneOf": .array(schemas.map(\.json))])
    }

    /// The same, or `null`.
    var orNull: JSONSchema {
        if members.isEmpty { return self }
        guard let type = members["type"], case .string = type else {
            return JSONSchema(members: ["anyOf": .array([json, .object(["type": .string("null")])])])
        }
        let nullable = with("type", [type, .string("null")])
        guard case .array(let choices) = members["enum"] else { return nullable }
        return nullable.with("enum", .array(choices + [.null]))
    }

    static func reference(_ name: String) -> JSONSchema {
        JSONSchema(members: ["$ref": .string("#/components/schemas/" + name)])
    }
}
