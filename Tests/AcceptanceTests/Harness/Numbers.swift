import Synchronization

/// Tax and citizen numbers whose check digits hold, none twice in a run.
enum Numbers {
    private static let next = Atomic<Int>(1)

    static func unique() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }

    static func vkn() -> String {
        let digits = padded(400_000_000 + unique())
        var sum = 0
        for (offset, digit) in digits.reversed().enumerated() {
            let place = offset + 1
            let shifted = (digit + place) % 10
            let weighted = shifted * (1 << place) % 9
            sum += shifted == 0 ? 0 : (weighted == 0 ? 9 : weighted)
        }
        return text(digits + [(10 - sum % 10) % 10])
    }

    static func tckn() -> String {
        var digits = padded(100_000_000 + unique())
        let odd = [0, 2, 4, 6, 8].map { digits[$0] }.reduce(0, +)
        let even = [1, 3, 5, 7].map { digits[$0] }.reduce(0, +)
        digits.append(((7 * odd - even) % 10 + 10) % 10)
        digits.append(digits.reduce(0, +) % 10)
        return text(digits)
    }

    private static func padded(_ number: Int) -> [Int] { "\(number)".compactMap(\.wholeNumberValue) }
    private static func text(_ digits: [Int]) -> String { digits.map(String.init).joined() }
}
