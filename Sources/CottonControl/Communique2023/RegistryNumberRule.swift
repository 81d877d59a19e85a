import Regulation

/// M4/1-k, M11/4: a registry number is a positive number, the first half of a lot number.
enum RegistryNumberRule {
    static let range = 1...999_999

    static func faults(_ number: Int) -> [Fault] {
        guard !range.contains(number) else { return [] }
        return [
            Fault(
                "M11/4", at: "/registryNumber",
                tr: "Sicil numarası \(range.lowerBound) ile \(range.upperBound) arasında olmalıdır.",
                en: "A registry number lies between \(range.lowerBound) and \(range.upperBound).")
        ]
    }
}
