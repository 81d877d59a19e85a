/// SplitMix64 (Steele, Lea, Flood 2014), as published: add 0x9E3779B97F4A7C15, then mix by
/// `(z ^ z>>30)·0xBF58476D1CE4E5B9`, `(z ^ z>>27)·0x94D049BB133111EB`, `z ^ z>>31`, all modulo 2^64. Anybody can redo
/// a draw from its seed; it is the seed that must not be guessable beforehand.
package struct SplitMix64: Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `bound` − 1, each equally likely: outputs below 2^64 mod `bound` are thrown away, the first
    /// other one is taken modulo `bound`. 0 where `bound` is 0.
    package mutating func number(below bound: UInt64) -> UInt64 {
        guard bound > 0 else { return 0 }
        let rejected = (0 &- bound) % bound
        var output = next()
        while output < rejected { output = next() }
        return output % bound
    }
}
