import Foundation

/// RFC 8259 to the letter, and no name twice in an object (RFC 7493, 2.3). `JSONDecoder` takes more, such as a trailing
/// comma, looks at nothing that it is not asked for, and of two members of one name tells one.
struct JSONSyntax {
    enum Violation: Error, Equatable {
        case malformed
        case repeatedName(String)
        /// More decimals than are read exactly.
        case longNumber
    }

    private static let deepest = 200
    /// Of a sign, digits and a point; `Decimal` reads 38 digits, and silently drops those behind them.
    private static let longestNumber = 32

    private let bytes: [UInt8]
    private var index: Int

    static func check(_ bytes: [UInt8]) throws(Violation) {
        var reader = JSONSyntax(bytes: bytes, index: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        try reader.value(depth: 0)
        guard reader.next() == nil else { throw .malformed }
    }

    private mutating func value(depth: Int) throws(Violation) {
        guard depth < Self.deepest else { throw .malformed }
        switch next() {
        case UInt8(ascii: "{"): try object(depth)
        case UInt8(ascii: "["): try array(depth)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try literal("true")
        case UInt8(ascii: "f"): try literal("false")
        case UInt8(ascii: "n"): try literal("null")
        default: try number()
        }
    }

    private mutating func object(_ depth: Int) throws(Violation) {
        var names = Set<String>(minimumCapacity: 16)
        try elements(until: UInt8(ascii: "}")) { reader throws(Violation) in
            let name = try reader.name()
            guard names.insert(name).inserted else { throw .repeatedName(name) }
            guard reader.next() == UInt8(ascii: ":") else { throw .malformed }
            reader.index += 1
            try reader.value(depth: depth + 1)
        }
    }

    private mutating func array(_ depth: Int) throws(Violation) {
        try elements(until: UInt8(ascii: "]")) { reader throws(Violation) in try reader.value(depth: depth + 1) }
    }

    private mutating func elements(
        until end: UInt8, _ element: (inout JSONSyntax) throws(Violation) -> Void
    ) throws(Violation) {
        index += 1
        guard next() != end else {
            index += 1
            return
        }
        while true {
            try element(&self)
            let byte = next()
            index += 1
            if byte == end { return }
            guard byte == UInt8(ascii: ",") else { throw .malformed }
        }
    }

    private mutating func name() throws(Violation) -> String {
        guard next() == UInt8(ascii: "\"") else { throw .malformed }
        let start = index
        try string()
        let quoted = bytes[start..<index]
        guard quoted.contains(UInt8(ascii: "\\")) else {
            return String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self)
        }
        guard let name = try? JSONDecoder().decode(String.self, from: Data(quoted)) else { throw .malformed }
        return name
    }

    private mutating func string() throws(Violation) {
        index += 1
        while let byte = current {
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return
            case UInt8(ascii: "\\"): try escape()
            case ..<0x20: throw .malformed
            default: continue
            }
        }
        throw .malformed
    }

    private mutating func escape() throws(Violation) {
        guard let byte = current else { throw .malformed }
        index += 1
        guard byte == UInt8(ascii: "u") else {
            guard Array(#""\/bfnrt"#.utf8).contains(byte) else { throw .malformed }
            return
        }
        for _ in 0..<4 {
            guard let digit = current, Character(Unicode.Scalar(digit)).isHexDigit else { throw .malformed }
            index += 1
        }
    }

    private mutating func literal(_ text: StaticString) throws(Violation) {
        let expected = text.withUTF8Buffer { Array($0) }
        guard bytes[index...].starts(with: expected) else { throw .malformed }
        index += expected.count
    }

    private mutating func number() throws(Violation) {
        let start = index
        take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) {
            try digits()
            guard index - start <= Self.longestNumber else { throw .longNumber }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { take(UInt8(ascii: "-")) }
            try digits()
        }
    }

    private mutating func digits() throws(Violation) {
        let start = index
        while let byte = current, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        guard index > start else { throw .malformed }
    }

    @discardableResult
    private mutating func take(_ byte: UInt8) -> Bool {
        guard current == byte else { return false }
        index += 1
        return true
    }

    /// The next byte that is no white space; it is not taken.
    private mutating func next() -> UInt8? {
        while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
        return current
    }

    private var current: UInt8? { index < bytes.count ? bytes[index] : nil }
}
