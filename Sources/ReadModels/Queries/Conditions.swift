import Postgres

/// A WHERE clause with its parameters in their places.
struct Conditions {
    private(set) var parameters: [PostgresValue] = []
    private var clauses: [String] = []

    /// - Parameter clause: with the parameter's place where the `?` stands.
    mutating func add(_ clause: String, _ value: PostgresValue) {
        clauses.append(clause.replacing("?", with: place(of: value)))
    }

    mutating func add(_ clause: String, ifPresent value: String?) {
        if let value { add(clause, .text(value)) }
    }

    mutating func add(_ clause: String, ifPresent values: [String]?) {
        if let values { add(clause, .textArray(values)) }
    }

    mutating func add(_ clause: String) {
        clauses.append(clause)
    }

    /// The place of a parameter that stands elsewhere in the statement.
    mutating func place(of value: PostgresValue) -> String {
        parameters.append(value)
        return "$\(parameters.count)"
    }

    var sql: String { clauses.isEmpty ? "true" : clauses.joined(separator: " and ") }
}
