/// One line of fields, quoted or not (RFC 4180), except that a quoted field ends on its line: no field of a bale holds a
/// line break, so a quotation mark left open spoils one line and not the rest of the file.
///
/// SwiftCSV, the known library, was not used: its rows carry no line numbers, and the first stray quotation mark makes
/// it give up the whole file without saying where.
enum DelimitedLine {
    static let delimiters: [Character] = [";", "\t", ","]

    /// White space around a field is no part of it. `nil` where the quotation marks do not pair.
    static func fields(of line: Substring, by delimiter: Character) -> [String]? {
        var fields: [String] = []
        var rest = line
        while true {
            guard let field = takeField(from: &rest, by: delimiter) else { return nil }
            fields.append(field)
            guard rest.first == delimiter else { return fields }
            rest.removeFirst()
        }
    }

    private static func takeField(from rest: inout Substring, by delimiter: Character) -> String? {
        let start = rest.drop { $0.isWhitespace && $0 != delimiter }
        guard start.first == "\"" else {
            let field = rest.prefix { $0 != delimiter }
            rest = rest[field.endIndex...]
            return field.trimmed
        }
        rest = start.dropFirst()
        var field = ""
        while let character = rest.popFirst() {
            guard character == "\"" else {
                field.append(character)
                continue
            }
            if rest.first == "\"" {
                rest.removeFirst()
                field.append("\"")
                continue
            }
            rest = rest.drop { $0.isWhitespace && $0 != delimiter }
            return rest.isEmpty || rest.first == delimiter ? field[...].trimmed : nil
        }
        return nil
    }
}

extension Substring {
    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
