extension PostgresValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(integerLiteral value: Int64) { self = .int(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(nilLiteral: ()) { self = .null }
}

/// `nil` becomes NULL.
extension PostgresValue {
    package init(_ value: Bool?) { self = value.map { .bool($0) } ?? .null }
    package init(_ value: Int?) { self = value.map { .int(Int64($0)) } ?? .null }
    package init(_ value: Int64?) { self = value.map { .int($0) } ?? .null }
    package init(_ value: Double?) { self = value.map { .double($0) } ?? .null }
    package init(_ value: String?) { self = value.map { .text($0) } ?? .null }
    package init(_ value: [UInt8]?) { self = value.map { .bytes($0) } ?? .null }

    /// `.optional(text) { .numeric($0) }`
    package static func optional<Value>(_ value: Value?, _ make: (Value) -> PostgresValue) -> PostgresValue {
        value.map(make) ?? .null
    }
}
