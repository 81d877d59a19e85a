package import Regulation

/// M33/1: what a commission may find at a factory, each against its rule.
package enum FindingCode: String, Codable, CaseIterable, Sendable {
    /// Groups, classes or types are mixed.
    case mixedKinds
    case foreignMatter
    case leftInTheOpen
    case storedDamp
    case storedUnseparated
    case tooMoist
    case withoutResponsibleInspector
    case withoutInfrastructure
    /// Adulteration, done or attempted.
    case fraud
    /// Machines that spoil the cotton, leave seeds in it or break them.
    case damagingMachines
    case cottonOfAnotherRegion
    case recordsNotKept
    case changeNotReported
    case informationWithheld
    case inspectionHindered
    case trainingNotAttended
    case falseDeclaration
    case otherBreach

    package var rule: Citation {
        switch self {
        case .mixedKinds, .foreignMatter: "M8/2"
        case .leftInTheOpen, .storedDamp, .storedUnseparated: "M9/1"
        case .tooMoist: "M9/2"
        case .withoutResponsibleInspector: "M15/1"
        case .withoutInfrastructure: "M15/2"
        case .fraud, .damagingMachines, .cottonOfAnotherRegion: Self.referred
        case .recordsNotKept: "M34/1-a"
        case .changeNotReported: "M34/1-b"
        case .informationWithheld: "M34/1-c"
        case .inspectionHindered: "M34/1-ç"
        case .trainingNotAttended: "M34/1-d"
        case .falseDeclaration: "M34/1-e"
        case .otherBreach: "M34/1-f"
        }
    }

    /// M33/2: what is referred for prosecution.
    package static let referred: Citation = "M33/2"
}

/// Something that a commission found at a factory. The note is about a thing, never about a person.
package struct InspectionFinding: Codable, Hashable, Sendable {
    /// `nil` where the commission only named the rule.
    package let code: FindingCode?
    package let rule: Citation
    package let note: String

    package init(code: FindingCode?, rule: Citation, note: String) {
        self.code = code
        self.rule = rule
        self.note = note
    }

    /// M33/2
    package var mustBeReferred: Bool { rule == FindingCode.referred }
}
