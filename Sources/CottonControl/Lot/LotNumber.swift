package import Regulation

/// M11/4: the factory's registry number and the lot's place in the season, `68-1`.
package struct LotNumber: Hashable, Sendable {
    package let registryNumber: Int
    package let sequence: Int

    package init(registryNumber: Int, sequence: Int) {
        self.registryNumber = registryNumber
        self.sequence = sequence
    }
}

extension LotNumber: LosslessStringConvertible {
    package init?(_ description: String) {
        let parts = description.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, let registry = Digits.value(of: parts[0]), let sequence = Digits.value(of: parts[1]),
            registry > 0, sequence > 0, "\(registry)-\(sequence)" == description
        else { return nil }
        self.init(registryNumber: registry, sequence: sequence)
    }

    package var description: String { "\(registryNumber)-\(sequence)" }
}

extension LotNumber: TextCodable {}

extension Identifier<LotKind> {
    /// A registry number is one factory's, so season and number are one lot's.
    package init(season: Season, number: LotNumber) {
        self.init("\(season)-\(number)")
    }
}
