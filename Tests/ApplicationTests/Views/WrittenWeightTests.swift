import Application
import Foundation
import Regulation
import Testing

struct WrittenWeightTests {
    @Test("A weight is written as the decimal that it is, and read back to the gram")
    func sameAsDecimal() throws {
        var random = SystemRandomNumberGenerator()
        let some = (0..<2000).map { _ in Int64.random(in: -9_000_000_000_000...9_000_000_000_000, using: &random) }
        for grams in some + [0, 1, -1, 10, 100, 1000, 220_250, 999_999, 1 << 53, (1 << 53) - 1] {
            let weight = Kilograms(grams: grams)
            let written = try JSONEncoder().encode([WrittenWeight(weight)])
            #expect(written == (try JSONEncoder().encode([Decimal(weight)])), "\(grams)")
            #expect(try JSONDecoder().decode([WrittenWeight].self, from: written).first?.weight == weight)
        }
    }
}
