import Foundation
import Regulation
import Testing

@Suite("Quantities")
struct QuantityTests {
    @Test(
        "A mass is written in kilograms with at most three decimals",
        arguments: [
            (219_500, "219.5"), (220_000, "220"), (1, "0.001"), (10, "0.01"), (100, "0.1"), (0, "0"), (-1_050, "-1.05"),
            (Int64.min, "-9223372036854775.808"),
        ] as [(Int64, String)])
    func text(grams: Int64, text: String) {
        #expect(Kilograms(grams: grams).description == text)
    }

    @Test("Masses add up exactly, and stop at the largest one instead of failing")
    func sums() {
        #expect([1, 2, 219_500].map(Kilograms.init(grams:)).sum() == Kilograms(grams: 219_503))
        #expect(Kilograms(grams: .max) + Kilograms(grams: 1) == Kilograms(grams: .max))
        #expect(Kilograms(grams: .min) + Kilograms(grams: -1) == Kilograms(grams: .min))
        #expect(Kilograms(grams: .min) - Kilograms(grams: 1) == Kilograms(grams: .min))
        #expect(Kilograms(grams: .max) - Kilograms(grams: -1) == Kilograms(grams: .max))
        #expect(Kilograms.zero - Kilograms(grams: 5) < .zero)
    }

    @Test("A mass is stored as whole grams")
    func stored() throws {
        #expect(String(decoding: try JSONEncoder().encode([Kilograms(grams: 219_500)]), as: UTF8.self) == "[219500]")
        #expect(try JSONDecoder().decode([Kilograms].self, from: Data("[219500]".utf8)) == [Kilograms(grams: 219_500)])
    }

    @Test(
        "A share in thousandths is written as per cent",
        arguments: [
            (85, "8.5"), (20, "2"), (0, "0"), (5, "0.5"), (-5, "-0.5"), (1000, "100"),
        ])
    func permille(value: Int, text: String) {
        #expect(Permille(value).description == text)
    }
}
