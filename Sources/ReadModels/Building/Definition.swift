/// SQL that creates a projection's tables, and apart from it that of the indexes, which are cheaper to make when the
/// tables are full.
struct Definition {
    let tables: String
    let indexes: String

    /// - Parameter sql: statements without a semicolon inside.
    init(_ sql: String) {
        let statements = sql.split(separator: "\n", omittingEmptySubsequences: true)
            .filter { !$0.drop { $0 == " " }.hasPrefix("--") }.joined(separator: "\n")
            .split(separator: ";").filter { $0.contains { !$0.isWhitespace } }
        tables = Self.text(statements.filter { !Self.isIndex($0) })
        indexes = Self.text(statements.filter(Self.isIndex))
    }

    private static func isIndex(_ statement: Substring) -> Bool {
        let words = statement.split(whereSeparator: \.isWhitespace)
        return words.starts(with: ["create", "index"]) || words.starts(with: ["create", "unique", "index"])
    }

    private static func text(_ statements: [Substring]) -> String {
        statements.map { $0 + ";\n" }.joined()
    }
}
