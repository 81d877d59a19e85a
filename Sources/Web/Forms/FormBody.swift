import Foundation
import HTTPAPI

/// From a form to the JSON of the contract. A field is named by its pointer in the body, `/owner/title`, and its text
/// becomes what the endpoint's schema says stands there; what cannot, stays text, so that the API says what is wrong.
enum FormBody {
    static func json(_ form: FormFields, _ schema: JSONValue) -> JSONValue {
        value(form, "", schema) ?? .object([:])
    }

    /// `nil` where nothing was filled in.
    private static func value(_ form: FormFields, _ pointer: String, _ schema: JSONValue) -> JSONValue? {
        if case .array(let choices)? = schema["oneOf"] ?? schema["anyOf"] { return either(form, pointer, choices) }
        switch schema.type {
        case "object": return object(form, pointer, schema)
        case "array": return array(form, pointer, schema["items"] ?? .null)
        case let type: return form[pointer].flatMap { $0.isEmpty ? nil : scalar($0, type) }
        }
    }

    private static func object(_ form: FormFields, _ pointer: String, _ schema: JSONValue) -> JSONValue? {
        guard case .object(let properties)? = schema["properties"] else { return dictionary(form, pointer) }
        let required: [JSONValue] = if case .array(let names)? = schema["required"] { names } else { [] }
        var members: [String: JSONValue] = [:]
        for (name, schema) in properties {
            let pointer = "\(pointer)/\(name)"
            members[name] = value(form, pointer, schema)
            // Of an object that must be there, the API names the fields that are missing.
            if members[name] == nil, schema.type == "object", required.contains(.string(name)),
                form.names.contains(where: { $0.hasPrefix(pointer + "/") })
            {
                members[name] = .object([:])
            }
        }
        return members.isEmpty ? nil : .object(members)
    }

    /// Texts by the names that the form has for them, where the schema names none.
    private static func dictionary(_ form: FormFields, _ pointer: String) -> JSONValue? {
        let prefix = pointer + "/"
        let names = form.names.filter { $0.hasPrefix(prefix) && form.isGiven($0) }
        let members = names.map { (String($0.dropFirst(prefix.count)), JSONValue.string(form[$0] ?? "")) }
        return members.isEmpty ? nil : .object(Dictionary(members) { $1 })
    }

    /// A list of values under one name, or of objects by their numbers.
    private static func array(_ form: FormFields, _ pointer: String, _ items: JSONValue) -> JSONValue? {
        let listed = form.all(pointer).filter { !$0.isEmpty }
        if !listed.isEmpty { return .array(listed.map { scalar($0, items.type) }) }
        let elements = indices(form, pointer).map { value(form, "\(pointer)/\($0)", items) ?? .object([:]) }
        return elements.isEmpty ? nil : .array(elements)
    }

    static func indices(_ form: FormFields, _ pointer: String) -> [Int] {
        let prefix = pointer + "/"
        let numbers = form.names.lazy.filter { $0.hasPrefix(prefix) }
            .compactMap { Int($0.dropFirst(prefix.count).prefix { $0 != "/" }) }
        return Set(numbers).sorted()
    }

    private static func either(_ form: FormFields, _ pointer: String, _ choices: [JSONValue]) -> JSONValue? {
        if let only = form[pointer], form.all(pointer).count == 1 {
            let isChoice = choices.contains { choice in
                if case .array(let values)? = choice["enum"] { return values.contains(.string(only)) }
                return choice.type == "string" && choice["enum"] == nil
            }
            if isChoice { return only.isEmpty ? nil : .string(only) }
        }
        return choices.lazy.filter { $0["enum"] == nil }.compactMap { value(form, pointer, $0) }.first
    }

    private static func scalar(_ text: String, _ type: String?) -> JSONValue {
        switch type {
        case "number", "integer": WrittenDecimal.value(of: text).map(JSONValue.number) ?? .string(text)
        case "boolean": ["true": .boolean(true), "false": .boolean(false)][text] ?? .string(text)
        default: .string(text)
        }
    }
}

/// A number as people write it: `220,5`, `220.5`, `1.234,5`.
enum WrittenDecimal {
    /// Of a quantity that is typed: `88.000` is 88 thousand to a Turkish reader. Other text stays.
    static func ungrouped(_ text: String, in language: Language) -> String {
        guard language == .tr, text.wholeMatch(of: /[0-9]{1,3}(\.[0-9]{3})+/) != nil else { return text }
        return text.replacing(".", with: "")
    }

    /// `nil` for what is none.
    static func value(of text: String) -> Decimal? {
        let trimmed = text.filter { !$0.isWhitespace }
        let plain =
            trimmed.contains(",") ? trimmed.replacing(".", with: "").replacing(",", with: ".") : trimmed
        let digits = plain.hasPrefix("-") ? plain.dropFirst() : plain[...]
        guard digits.first?.isNumber == true, digits.utf8.count <= 30,
            digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
            digits.count(where: { $0 == "." }) <= 1
        else { return nil }
        return Decimal(string: plain, locale: Locale(identifier: "en_US_POSIX"))
    }
}

extension JSONValue {
    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    /// A schema's; the one that is not `null` where there are two.
    fileprivate var type: String? {
        switch self["type"] {
        case .string(let type): return type
        case .array(let types):
            return types.lazy.compactMap { type in
                if case .string(let name) = type, name != "null" { name } else { nil }
            }.first
        default: return self["properties"] == nil ? nil : "object"
        }
    }
}
