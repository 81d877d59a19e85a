/// Seeds, ids and codes that nobody can guess, from the system's generator.
package struct RandomSource: Sendable {
    package init() {}

    package func seed() -> UInt64 { UInt64.random(in: .min ... .max) }

    /// 128 bits in 26 letters and digits.
    package func code() -> String {
        Base32.encode((0..<16).map { _ in UInt8.random(in: .min ... .max) })
    }

    package func id(_ prefix: String) -> String {
        prefix + "-" + Base32.encode((0..<10).map { _ in UInt8.random(in: .min ... .max) })
    }

    package func digits(_ count: Int) -> [Int] {
        (0..<count).map { _ in Int.random(in: 0...9) }
    }
}
