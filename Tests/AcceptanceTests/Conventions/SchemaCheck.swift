import TestKit

/// As much of JSON Schema as tells whether an answer is what the document promises.
struct SchemaCheck {
    let document: JSON

    func faults(of value: JSON, against schema: JSON, at pointer: String = "") -> [String] {
        if let reference = schema["$ref"].string {
            let target = reference.split(separator: "/").dropFirst().reduce(document) { $0[String($1)] }
            return faults(of: value, against: target, at: pointer)
        }
        let choices = schema["oneOf"].array + schema["anyOf"].array
        if !choices.isEmpty {
            return choices.contains { faults(of: value, against: $0, at: pointer).isEmpty }
                ? [] : ["\(pointer): none of the choices"]
        }
        guard has(value, kindOf: schema["type"]) else { return ["\(pointer): not \(schema["type"]): \(value)"] }
        if !schema["enum"].array.isEmpty, !schema["enum"].array.contains(value) {
            return ["\(pointer): not of the enumeration: \(value)"]
        }
        return members(of: value, schema, pointer) + elements(of: value, schema, pointer)
    }

    private func members(of value: JSON, _ schema: JSON, _ pointer: String) -> [String] {
        guard case .object(let members) = value else { return [] }
        let missing = schema["required"].array.compactMap(\.string).filter { members[$0] == nil }
        return missing.map { "\(pointer)/\($0): missing" }
            + members.flatMap { name, member in
                let known = schema["properties"][name]
                return known == .null ? [] : faults(of: member, against: known, at: pointer + "/" + name)
            }
    }

    private func elements(of value: JSON, _ schema: JSON, _ pointer: String) -> [String] {
        guard case .array(let elements) = value, schema["items"] != .null else { return [] }
        return elements.prefix(20).enumerated().flatMap { index, element in
            faults(of: element, against: schema["items"], at: "\(pointer)/\(index)")
        }
    }

    private func has(_ value: JSON, kindOf type: JSON) -> Bool {
        let names = type.string.map { [$0] } ?? type.array.compactMap(\.string)
        guard !names.isEmpty else { return true }
        return names.contains { name in
            switch (name, value) {
            case ("null", .null), ("boolean", .bool), ("number", .number), ("string", .string), ("array", .array),
                ("object", .object):
                true
            case ("integer", .number): value.int != nil
            default: false
            }
        }
    }
}
