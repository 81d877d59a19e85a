/// M19/2: whether a factory meets one requirement, by its code (`classingRoom`, `moistureMeter`, …).
package struct RequirementFinding: Codable, Hashable, Sendable {
    package let code: String
    package let met: Bool
    package let note: String?

    package init(code: String, met: Bool, note: String? = nil) {
        self.code = code
        self.met = met
        self.note = note
    }
}
