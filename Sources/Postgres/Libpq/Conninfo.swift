import CLibpq

/// Reads connection strings with libpq's own parser.
enum Conninfo {
    /// The keywords that are set in `text`. The error does not repeat the text: it may hold a password.
    static func parse(_ text: String) throws(PostgresError) -> [String: String] {
        guard !text.utf8.contains(0) else { throw malformed }
        var complaint: UnsafeMutablePointer<CChar>?
        let parsed = unsafe PQconninfoParse(text, &complaint)
        defer {
            unsafe PQconninfoFree(parsed)
            unsafe PQfreemem(complaint)
        }
        guard var option = unsafe parsed else { throw malformed }
        var keywords: [String: String] = [:]
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val {
                unsafe keywords[String(cString: keyword)] = unsafe String(cString: value)
            }
            unsafe option += 1
        }
        return keywords
    }

    private static var malformed: PostgresError {
        PostgresError(.usage, "the connection string is neither a PostgreSQL URL nor a list of keywords")
    }
}
