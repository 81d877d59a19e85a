/// What an analysis asks about. Each fact is a whole number, a yes being 1 and a no 0; a criterion is hit where its
/// fact reaches the profile's threshold.
package enum RiskCriterion: String, Codable, CodingKeyRepresentable, CaseIterable, Sendable {
    /// Yes where the factory is in its first season.
    case newFactory
    /// How many of its bales stood on a lot that was refused, or found other than declared.
    case refusedBales
    /// Yes where the firm has had nothing concluded before.
    case newFirm
    /// How often something was found against the rules in the last two seasons.
    case pastFindings
    /// The declared moisture in thousandths of the mass, cut to a whole number: 83 for 8.3 %.
    case moistureNearLimit
    /// Yes where this owner's cotton was never presented by this factory before.
    case ownerNeverSeen
    /// The number of bales in the lot.
    case largeLot
    /// Yes where the cotton is declared as sustainable.
    case sustainableClaim
    /// Yes where the country of destination or origin is on the watch list.
    case countryRisk
    /// The net mass in whole tonnes.
    case largeQuantity
    /// How many applications of this firm with this tariff line came earlier on the same day.
    case sameDayRepeat
    /// Yes where a document used is another firm's.
    case holderDiffers
    /// Yes where the factory or firm was warned and has not yet mended what was found.
    case openWarning
    /// How many applications the firm withdrew in the last two seasons while an inspector was awaited.
    case withdrawnUnexamined
}

/// The facts of one application; what is not said is 0, a no.
package struct RiskFacts: Codable, Hashable, Sendable {
    package private(set) var values: [RiskCriterion: Int]

    package init(_ values: [RiskCriterion: Int] = [:]) {
        self.values = values
    }

    package init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([RiskCriterion: Int].self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }

    package subscript(criterion: RiskCriterion) -> Int {
        get { values[criterion] ?? 0 }
        set { values[criterion] = newValue }
    }

    package mutating func set(_ criterion: RiskCriterion, _ holds: Bool) {
        self[criterion] = holds ? 1 : 0
    }
}
