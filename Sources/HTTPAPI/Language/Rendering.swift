import Foundation

/// JSON with sentences in both languages, written for a reader of one.
package enum Rendering {
    /// - Parameter json: written with sorted keys and no white space, so that a `Text` is `{"en":"…","tr":"…"}` and
    ///   nothing inside a string can look like one.
    package static func render(_ json: [UInt8], in language: Language) -> [UInt8] {
        var rendered: [UInt8] = []
        var copied = 0
        var index = 0
        while index < json.count {
            guard json[index] == brace, let text = text(in: json, at: index) else {
                index += 1
                continue
            }
            if rendered.isEmpty { rendered.reserveCapacity(json.count) }
            rendered += json[copied..<index]
            rendered += json[language == .en ? text.en : text.tr]
            index = text.end
            copied = index
        }
        guard copied > 0 else { return json }
        return rendered + json[copied...]
    }

    private static let brace = UInt8(ascii: "{")
    private static let opening = Array(#"{"en":"#.utf8)
    private static let middle = Array(#","tr":"#.utf8)

    private static func text(in json: [UInt8], at start: Int) -> (en: Range<Int>, tr: Range<Int>, end: Int)? {
        guard json[start...].starts(with: opening),
            let en = string(in: json, at: start + opening.count), json[en.upperBound...].starts(with: middle),
            let tr = string(in: json, at: en.upperBound + middle.count), tr.upperBound < json.count,
            json[tr.upperBound] == UInt8(ascii: "}")
        else { return nil }
        return (en, tr, tr.upperBound + 1)
    }

    /// A string with its quotation marks.
    private static func string(in json: [UInt8], at start: Int) -> Range<Int>? {
        guard start < json.count, json[start] == UInt8(ascii: "\"") else { return nil }
        var index = start + 1
        while index < json.count {
            switch json[index] {
            case UInt8(ascii: "\\"): index += 2
            case UInt8(ascii: "\""): return start..<index + 1
            default: index += 1
            }
        }
        return nil
    }
}

extension Rendering {
    package static func json(_ value: some Encodable, in language: Language) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return render(Array(try encoder.encode(value)), in: language)
    }
}
