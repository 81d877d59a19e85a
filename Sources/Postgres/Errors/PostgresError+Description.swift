extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Kind, SQLSTATE and the names of what is concerned; no value.
    package var description: String {
        var parts = ["PostgresError(\(kind)"]
        if let sqlState { parts.append("sqlState: \(sqlState)") }
        if messageIsSafe { parts.append("message: \(message)") }
        let names: [(String, String?)] = [
            ("schema", schema), ("table", table), ("column", column), ("dataType", dataType),
            ("constraint", constraint), ("position", fields?.position), ("routine", fields?.routine),
        ]
        for (label, value) in names {
            if let value { parts.append("\(label): \(value)") }
        }
        return parts.joined(separator: ", ") + ")"
    }

    package var debugDescription: String { description }

    package var customMirror: Mirror { Mirror(self, children: [], displayStyle: .struct) }
}
