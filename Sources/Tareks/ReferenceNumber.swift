import Regulation

/// A TAREKS reference: 23 digits that the firm enters in the customs declaration (M29/3, M30/3).
///
/// How the Ministry builds its numbers is not public. Ours are assumed: 22 digits drawn at random, so that nobody can
/// derive another's from his own, and one check digit by ISO/IEC 7064 MOD 11,10, which catches every single wrong digit
/// and most exchanged neighbours.
package struct ReferenceNumber: Hashable, Sendable {
    package static let length = 23
    package let digits: String

    /// `nil` unless 23 digits. The check digit is asked for apart: the two fixed numbers are not of our making.
    package init?(_ text: String) {
        guard text.utf8.count == Self.length, Digits.list(text) != nil else { return nil }
        digits = text
    }

    private init(checking digits: [Int]) {
        self.digits = (digits + [CheckDigit.iso7064(digits)]).map(String.init).joined()
    }

    /// The number made of `random`; while it is one of `fixed`, its last random digit is raised by one.
    package static func make(from random: ReferenceDigits, avoiding fixed: [String]) -> ReferenceNumber {
        let candidates = (0..<10).lazy.map { raise in
            ReferenceNumber(checking: random.digits.dropLast() + random.digits.suffix(1).map { ($0 + raise) % 10 })
        }
        return candidates.first { !fixed.contains($0.digits) } ?? ReferenceNumber(checking: random.digits)
    }

    package var hasValidCheckDigit: Bool {
        guard let list = Digits.list(digits), let last = list.last else { return false }
        return CheckDigit.iso7064(list.dropLast()) == last
    }
}

extension ReferenceNumber: TextCodable {
    package var description: String { digits }
}

/// 22 random digits, drawn by the caller.
package struct ReferenceDigits: Hashable, Sendable {
    let digits: [Int]

    /// `nil` unless there are 22, each from 0 to 9.
    package init?(_ digits: [Int]) {
        guard digits.count == ReferenceNumber.length - 1, digits.allSatisfy((0...9).contains) else { return nil }
        self.digits = digits
    }

    /// - Parameter generator: a cryptographically secure one, or the numbers can be guessed.
    package init(using generator: inout some RandomNumberGenerator) {
        digits = (1..<ReferenceNumber.length).map { _ in Int.random(in: 0...9, using: &generator) }
    }
}

enum CheckDigit {
    /// ISO/IEC 7064, hybrid system MOD 11,10.
    static func iso7064(_ digits: some Sequence<Int>) -> Int {
        let product = digits.reduce(10) { product, digit in
            let sum = (product + digit) % 10
            return 2 * (sum == 0 ? 10 : sum) % 11
        }
        return (11 - product) % 10
    }
}
