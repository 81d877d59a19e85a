import CottonControl

extension BaleColumn {
    /// What can be, in thousandths: of a mass at most a tonne, of a property what the instrument measures (M5/2).
    /// `nil` for text.
    var range: ClosedRange<Int>? {
        switch self {
        case .number, .cottonClass, .type: nil
        case .grossKg, .netKg: 1...1_000_000
        case .staple: 10_000...80_000
        case .micronaire: 1_000...10_000
        case .strength: 5_000...70_000
        case .lengthMm: 1_000...60_000
        case .uniformity: 40_000...100_000
        case .rd, .trash: 0...100_000
        case .plusB: 0...40_000
        }
    }

    /// Properties of the fibre.
    var property: WritableKeyPath<FibreCharacter, Measure?>? {
        switch self {
        case .number, .grossKg, .netKg, .cottonClass, .type, .staple: nil
        case .micronaire: \.micronaire
        case .strength: \.strength
        case .lengthMm: \.lengthMm
        case .uniformity: \.uniformity
        case .rd: \.rd
        case .plusB: \.plusB
        case .trash: \.trash
        }
    }

    private static let units = ["kg", "mm", "%", "g/tex"]

    /// A number without its unit.
    static func withoutUnit(_ text: String) -> String {
        let small = text.lowercased()
        if text.hasPrefix("%") { return text.dropFirst().trimmed }
        guard let unit = units.first(where: small.hasSuffix) else { return text }
        return text.dropLast(unit.count).trimmed
    }
}
