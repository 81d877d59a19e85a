import Foundation
import Regulation

/// What stands beside every event: who, on whose request, by which edition of the rules.
struct Metadata: Encodable {
    let actor: SubjectID
    let role: Role
    let command: String
    let correlation: String
    let edition: String

    init(_ context: CommandContext, _ act: Act) {
        actor = context.actor.subject
        role = context.actor.role
        command = context.name
        correlation = context.correlation
        edition = act.rules.edition?.name ?? Communique2023.name
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
