import Application
import HTTPTypes
import Regulation

/// What presenting would be refused for; nothing is written, no number taken, no lane shown.
struct DryRun: Codable {
    struct Entry: Codable {
        let pointer: String
        let detail: Text
        let rule: Citation?
    }

    let acceptable: Bool
    let faults: [Entry]
    /// The same under the name that a problem has them by, so that a client reads both alike.
    let errors: [Entry]

    init(_ faults: [Fault]) {
        acceptable = faults.isEmpty
        self.faults = faults.map { Entry(pointer: $0.pointer, detail: $0.text, rule: $0.rule) }
        errors = self.faults
    }
}

extension Call {
    func dryRun() async throws -> Answer {
        let body: ControlApplicationBody
        do {
            body = try await decode(ControlApplicationBody.self)
        } catch let problem as Problem where problem.kind.status == 422 {
            return try Answer.json(DryRun(problem.faults), in: language)
        }
        let application = body.application(lane: nil)
        return try await command { session in
            Reply(DryRun(try await session.dryRunLot(application)))
        }
    }
}
