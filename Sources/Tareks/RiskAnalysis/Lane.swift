/// The way an application goes: red is examined by an inspector, yellow by its documents, blue passes and is audited
/// afterwards, green passes.
package enum Lane: String, Codable, CaseIterable, Sendable {
    case red
    case yellow
    case blue
    case green

    /// Red and yellow wait for an inspector; green and blue are concluded at once.
    package var awaitsExamination: Bool { self == .red || self == .yellow }

    private var strictness: Int {
        switch self {
        case .green: 0
        case .blue: 1
        case .yellow: 2
        case .red: 3
        }
    }
}

/// By strictness: the stricter lane is the greater.
extension Lane: Comparable {
    package static func < (left: Lane, right: Lane) -> Bool { left.strictness < right.strictness }
}
