import Application
import HTTPTypes
import Regulation
import Tareks

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
    /// A control application, and what of it cannot be read.
    /// - Throws: 415, 400, or 422 where so little can be read that no rule has anything to say.
    func controlApplication(lane: Lane?) async throws -> (application: ControlApplication, unreadable: [Fault]) {
        let (body, faults) = try await read(ControlApplicationBody.self)
        let isShifted = faults.contains { $0.pointer.contains(#/^/bales/[0-9]+$/#) }
        guard let body, !isShifted else { throw Problem(Refusal(.rule, faults)) }
        return (body.application(lane: lane, signed: try signed(by: body.signature)), faults)
    }

    func dryRun() async throws -> Answer {
        let application: ControlApplication
        let unreadable: [Fault]
        do {
            (application, unreadable) = try await controlApplication(lane: nil)
        } catch let problem as Problem where problem.kind.status == 422 {
            return try Answer.json(DryRun(problem.faults), in: language)
        }
        return try await command { session in
            Reply(DryRun(try await session.dryRunLot(application, unreadable: unreadable)))
        }
    }
}
