package import Regulation
import Tareks

/// M13/4: at least 2 % and at most 20 % of a lot's bales are opened: up to a whole bale, down to one, never below one.
package enum Sondaj {
    package static func range(of count: Int, rules: Rules) -> ClosedRange<Int> {
        let minimum = max(1, (count * rules.number(.sondajOpenMinimum) + 999) / 1000)
        let maximum = max(1, count * rules.number(.sondajOpenMaximum) / 1000)
        return minimum...max(minimum, maximum)
    }

    /// As many as must be opened, in the lot's order; anyone can redo the draw from the seed.
    static func draw(from declared: LotDeclaration, seed: UInt64, rules: Rules) -> [String] {
        guard declared.method == .sondaj else { return [] }
        let count = range(of: declared.bales.count, rules: rules).lowerBound
        return RandomDraw.indices(count, of: declared.bales.count, seed: seed).sorted().map {
            declared.bales[$0].number
        }
    }
}
