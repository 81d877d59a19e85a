/// Seeds, ids and codes that nobody can guess, from the system's generator.
package struct RandomSource: Sendable {
    package init() {}

    package func seed() -> UInt64 { UInt64.random(in: .min ... .max) }

    /// 128 bits in 26 letters and digits.
    package func code() -> String {
        Base32.encode(bytes(16))
    }

    package func id(_ prefix: String) -> String {
        prefix + "-" + Base32.encode(bytes(10))
    }

    /// The system is asked for eight at a time.
    private func bytes(_ count: Int) -> some Sequence<UInt8> {
        stride(from: 0, to: count, by: 8).lazy.flatMap { _ in
            let word = UInt64.random(in: .min ... .max)
            return (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64($0 * 8)) }
        }.prefix(count)
    }

    package func digits(_ count: Int) -> [Int] {
        (0..<count).map { _ in Int.random(in: 0...9) }
    }
}
