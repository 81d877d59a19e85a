package import Regulation

/// A bale as it is presented.
package struct Bale: Codable, Hashable, Sendable {
    /// The factory's own number, unique in its season, or an 18-digit SSCC.
    package let number: String
    package let grossWeight: Kilograms
    package let netWeight: Kilograms
    /// The season in which it was pressed, where that is not the lot's (M23/1: control after a year).
    package let season: Season?
    package let cottonClass: String?
    package let type: String?
    /// 32nds of an inch.
    package let staple: Measure?
    package let character: FibreCharacter?

    package init(
        number: String, grossWeight: Kilograms, netWeight: Kilograms, season: Season? = nil,
        cottonClass: String? = nil, type: String? = nil, staple: Measure? = nil, character: FibreCharacter? = nil
    ) {
        self.number = number
        self.grossWeight = grossWeight
        self.netWeight = netWeight
        self.season = season
        self.cottonClass = cottonClass
        self.type = type
        self.staple = staple
        self.character = character
    }
}

/// Fibre properties from the laboratory's instrument (HVI); what it did not measure is missing.
package struct FibreCharacter: Codable, Hashable, Sendable {
    package var micronaire: Measure?
    /// g/tex
    package var strength: Measure?
    /// Upper half mean length, mm.
    package var lengthMm: Measure?
    /// Per cent.
    package var uniformity: Measure?
    /// Reflectance.
    package var rd: Measure?
    /// Yellowness.
    package var plusB: Measure?
    /// Per cent of the area.
    package var trash: Measure?

    package init() {}
}

/// A measured value, exact to its third decimal; stored as thousandths.
package struct Measure: Codable, Hashable, Comparable, Sendable {
    package let thousandths: Int

    package init(thousandths: Int) {
        self.thousandths = thousandths
    }

    package init(from decoder: any Decoder) throws {
        thousandths = try decoder.singleValueContainer().decode(Int.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(thousandths)
    }

    package static func < (left: Measure, right: Measure) -> Bool { left.thousandths < right.thousandths }
}

extension Measure: CustomStringConvertible {
    package var description: String { Kilograms(grams: Int64(thousandths)).description }
}
