/// A command that was refused, and the rules that refused it.
package struct RefusedCommand: Sendable, Hashable {
    package var id: String
    /// Business time, microseconds since 1970-01-01T00:00:00Z.
    package var at: Int64
    /// Pseudonym of who sent the command.
    package var actor: String
    /// Name of the command.
    package var command: String
    /// Numbers of the rules, as they appear in the answer.
    package var rules: [String]

    package init(id: String, at: Int64, actor: String, command: String, rules: [String]) {
        self.id = id
        self.at = at
        self.actor = actor
        self.command = command
        self.rules = rules
    }
}
