import Application

/// An application while it is being filled in. It may be signed before it is sent.
protocol ApplicationDraft: Sendable {
    /// To which it is sent.
    static var endpoint: String { get }
    /// In base64, until anything is changed.
    var signature: String? { get set }
    /// As it is sent.
    func application(by visit: Visit) -> FormFields
}

extension Visit {
    /// What sending the draft would be refused for.
    func dryRun<Draft: ApplicationDraft>(_ draft: Draft) async throws -> ProblemAnswer? {
        let outcome: Outcome<DryRunAnswer> = try await send(
            draft.application(by: self), to: Draft.endpoint, ["dryRun": "true"])
        switch outcome {
        case .refused(let problem): return problem
        case .done(let answer) where answer.errors.isEmpty: return nil
        case .done(let answer):
            return ProblemAnswer(
                title: texts("shared.faults"), status: 422, detail: nil, rule: nil, errors: answer.errors)
        }
    }
}

private struct DryRunAnswer: Decodable, Sendable {
    let errors: [ProblemAnswer.Entry]
}
