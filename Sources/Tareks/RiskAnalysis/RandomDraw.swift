/// Draws some of many so that anybody with the seed can verify it.
///
/// Positions 0 … n−1 lie in order. For i = 0, 1, … k−1 the position at place i is exchanged with the one at place
/// i + `SplitMix64.number(below: n − i)`; the first k are drawn (Fisher–Yates, stopped after k). The generator starts from
/// the complement of the seed, so that a draw has nothing in common with the numbers of a risk analysis of the same seed.
package enum RandomDraw {
    /// `count` different positions out of 0 … `size` − 1, in the order drawn; all of them where `count` is larger.
    package static func indices(_ count: Int, of size: Int, seed: UInt64) -> [Int] {
        guard size > 0, count > 0 else { return [] }
        var positions = Array(0..<size)
        var generator = SplitMix64(seed: ~seed)
        let drawn = min(count, size)
        for place in 0..<drawn {
            positions.swapAt(place, place + Int(generator.number(below: UInt64(size - place))))
        }
        return Array(positions.prefix(drawn))
    }
}
