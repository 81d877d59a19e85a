extension PostgresConfiguration {
    /// Settings on which the reading of results rests; they win over those of the role and of the database.
    static let pinnedSettings = [
        ("TimeZone", "UTC"),
        ("DateStyle", "ISO, YMD"),
        ("IntervalStyle", "iso_8601"),
        ("bytea_output", "hex"),
        ("extra_float_digits", "1"),
        ("standard_conforming_strings", "on"),
    ]

    /// What is handed to `PQconnectStartParams`.
    var startupKeywords: [(String, String)] {
        var all = keywords
        all["application_name"] = applicationName
        all["client_encoding"] = "UTF8"
        all["options"] = startupOptions
        for (keyword, value) in [("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3")]
        where all[keyword] == nil {
            all[keyword] = value
        }
        return all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private var startupOptions: String {
        let own = settings.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        let switches = (own + Self.pinnedSettings).map { name, value in
            "-c \(Self.escapedOption("\(name)=\(value)"))"
        }
        return ([keywords["options"]].compactMap(\.self) + switches).joined(separator: " ")
    }

    /// The server splits the options at white space; a backslash takes the next character as it is.
    static func escapedOption(_ text: String) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            if character == "\\" || character.properties.isWhitespace { escaped.unicodeScalars.append("\\") }
            escaped.unicodeScalars.append(character)
        }
        return escaped
    }
}
