package import Foundation

/// Any JSON value, with numbers kept as they were written.
package enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    case number(Decimal)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    package init(parsing bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
    }

    /// The same for the same value.
    package var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            return Array(try encoder.encode(self))
        }
    }

    /// The member of that name; `null` when there is none.
    package subscript(_ name: String) -> JSON {
        guard case .object(let members) = self else { return .null }
        return members[name] ?? .null
    }

    /// The element at that place; `null` when there is none.
    package subscript(_ index: Int) -> JSON {
        guard case .array(let elements) = self, elements.indices.contains(index) else { return .null }
        return elements[index]
    }

    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    package var decimal: Decimal? {
        guard case .number(let value) = self else { return nil }
        return value
    }

    package var int: Int? {
        guard let decimal, let value = Int("\(decimal)") else { return nil }
        return value
    }

    package var array: [JSON] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    package var object: [String: JSON] {
        guard case .object(let members) = self else { return [:] }
        return members
    }
}
