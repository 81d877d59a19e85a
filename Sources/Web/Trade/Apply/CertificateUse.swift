import Foundation

/// What an export takes of a control certificate (M26/2): bales by number, or kilograms whose bales are named later.
struct CertificateUse: Sendable {
    let number: String
    let bales: [String]
    /// Of the bales together, or the kilograms.
    let netKg: Decimal?

    private static let prefix = "/certificates/"

    func write(to form: inout FormFields, at index: Int) {
        let pointer = Self.prefix + String(index)
        form[pointer + "/number"] = number
        for bale in bales { form.add(pointer + "/bales", bale) }
        // Beside the contract's fields: what bales weigh, the API knows.
        if let netKg { form[bales.isEmpty ? pointer + "/netKg" : Self.weight(index)] = "\(netKg)" }
    }

    static func uses(of form: FormFields) -> [CertificateUse] {
        (0...).lazy.map { ($0, prefix + String($0)) }.prefix { form.isGiven($1 + "/number") }.map { index, pointer in
            CertificateUse(
                number: form[pointer + "/number"] ?? "", bales: form.all(pointer + "/bales"),
                netKg: WrittenDecimal.value(of: form[pointer + "/netKg"] ?? form[weight(index)] ?? ""))
        }
    }

    static func isField(_ name: String) -> Bool { name.hasPrefix(prefix) || name.hasPrefix("net/") }

    private static func weight(_ index: Int) -> String { "net/\(index)" }

    /// `PKB-2025-68-1 · 5 balya · 1.092,5 kg`
    static func text(_ number: String, _ bales: [String]?, _ netKg: Decimal?, _ visit: Visit) -> String {
        let counted = (bales ?? []).isEmpty ? nil : bales?.count
        return [
            number, counted.map(visit.formats.bales),
            netKg.map(visit.formats.kilograms),
        ].compactMap(\.self).joined(separator: " · ")
    }
}
