/// Where one is among the steps. Template: `steps`, over `steps`.
struct Step: Sendable {
    let number: Int
    let name: String
    let target: String
    let isCurrent: Bool

    /// - Parameter current: from 1.
    static func steps(_ steps: [(name: String, target: String)], current: Int) -> [Step] {
        steps.enumerated().map { index, step in
            Step(number: index + 1, name: step.name, target: step.target, isCurrent: index + 1 == current)
        }
    }
}
