import Foundation
import Regulation

/// Bales as a press yields them, about 220 kg each, with the properties of good Upland cotton.
struct BaleMaker {
    let lot: PlannedLot
    var random: SeededRandom

    /// Numbered within the factory's season by the lot, so that no two lots share a bale.
    mutating func bales() -> [LotRequest.Bale] {
        let lotDigits = lot.name.filter(\.isNumber)
        return (1...max(1, lot.bales)).map { index in
            let gross = random.integer(2050...2420)
            var bale = LotRequest.Bale(
                number: "24-\(lotDigits)\(Digits.padded(index, to: 3))", grossKg: tenths(gross),
                netKg: tenths(gross - random.integer(34...52)))
            guard lot.method == "tekBalya" else { return bale }
            let staple = random.integer(35...38)
            bale.class = lot.cottonClass
            bale.type = lot.type
            bale.staple = staple
            bale.character = character(staple: staple)
            return bale
        }
    }

    /// A 32nd of an inch is 0.79 mm.
    private mutating func character(staple: Int) -> LotRequest.Character {
        LotRequest.Character(
            micronaire: tenths(random.integer(38...49)), strength: tenths(random.integer(285...335)),
            lengthMm: tenths(staple * 79 / 10 + random.integer(0...4)), uniformity: tenths(random.integer(805...855)),
            rd: tenths(random.integer(725...790)), plusB: tenths(random.integer(78...98)),
            trash: tenths(random.integer(1...6)))
    }

    private func tenths(_ value: Int) -> Decimal { Decimal(value) / 10 }
}
