import Foundation
import Regulation

/// What stands beside every event: who, on whose request, by which edition of the rules.
struct Metadata: Encodable {
    let actor: SubjectID
    let role: Role
    let command: String
    let correlation: String
    let edition: String
    /// SHA-256 of the signature under the request; `nil`: unsigned.
    let signature: String?

    init(_ context: CommandContext, _ act: Act, signature: String?) {
        actor = context.actor.subject
        role = context.actor.role
        command = context.name
        correlation = context.correlation
        edition = act.rules.edition?.name ?? Communique2023.name
        self.signature = signature
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}
