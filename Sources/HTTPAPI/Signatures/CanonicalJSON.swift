import Foundation
import Regulation

/// RFC 8785: the one way to write a JSON value.
enum CanonicalJSON {
    /// - Throws: `Refusal` that names a number which the RFC's double precision cannot hold.
    static func bytes(_ value: JSONValue) throws(Refusal) -> [UInt8] {
        var text = ""
        try write(value, at: "", into: &text)
        return Array(text.utf8)
    }

    private static func write(_ value: JSONValue, at pointer: String, into text: inout String) throws(Refusal) {
        switch value {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let value): text += try number(value, at: pointer)
        case .string(let value): text += string(value)
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                try write(element, at: "\(pointer)/\(index)", into: &text)
            }
            text += "]"
        case .object(let members):
            let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
            text += "{"
            for (index, member) in sorted.enumerated() {
                if index > 0 { text += "," }
                text += string(member.key) + ":"
                try write(member.value, at: "\(pointer)/\(escaped(member.key))", into: &text)
            }
            text += "}"
        }
    }

    /// RFC 8785, 3.2.2.2
    private static func string(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\u{8}": text += "\\b"
            case "\t": text += "\\t"
            case "\n": text += "\\n"
            case "\u{C}": text += "\\f"
            case "\r": text += "\\r"
            case ..<" ": text += String(format: "\\u%04x", scalar.value)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    private static func number(_ value: Decimal, at pointer: String) throws(Refusal) -> String {
        guard let double = Double("\(value)"), let text = ECMAScriptNumber.text(double),
            Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")) == value
        else {
            throw Refusal(
                .rule,
                [
                    Fault(
                        nil, at: pointer, tr: "\(value) sayısı imzalanamayacak kadar çok basamaklı (RFC 8785).",
                        en: "\(value) has more digits than can be signed (RFC 8785).")
                ])
        }
        return text
    }

    private static func escaped(_ key: String) -> String {
        key.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}

/// ECMA-262, Number::toString, as RFC 8785, 3.2.2.3 asks for.
enum ECMAScriptNumber {
    /// - Returns: `nil` for what is no number.
    static func text(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        guard value != 0 else { return "0" }
        // Swift writes the same shortest digits, but places the point by other rules.
        let parts = "\(value.magnitude)".split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let whole = String(mantissa[0])
        let written = whole + mantissa.dropFirst().joined()
        let leading = written.prefix { $0 == "0" }.count
        var digits = String(written.dropFirst(leading))
        while digits.hasSuffix("0") { digits.removeLast() }
        let point = whole.count - leading + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        return (value < 0 ? "-" : "") + place(digits, point)
    }

    /// - Parameter point: how many digits stand before the decimal point.
    private static func place(_ digits: String, _ point: Int) -> String {
        switch point {
        case 1...21 where point >= digits.count:
            return digits + String(repeating: "0", count: point - digits.count)
        case 1...21: return "\(digits.prefix(point)).\(digits.dropFirst(point))"
        case -5...0: return "0." + String(repeating: "0", count: -point) + digits
        default:
            let exponent = point - 1
            let fraction = digits.count > 1 ? ".\(digits.dropFirst())" : ""
            return "\(digits.prefix(1))\(fraction)e\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
        }
    }
}
