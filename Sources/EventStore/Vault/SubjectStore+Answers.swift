/// An answer that is kept for a command's retries names people.
extension SubjectStore {
    package func seal(_ answer: CommandAnswer, under keys: Set<DataKey>, of command: String) throws -> CommandAnswer {
        CommandAnswer(status: answer.status, body: try seal(answer.body, under: keys, in: Self.place(command)))
    }

    /// - Returns: `nil` where somebody whom it names was erased.
    package func open(_ answer: CommandAnswer, of command: String) async throws -> CommandAnswer? {
        try await open(answer.body, in: Self.place(command)).map { CommandAnswer(status: answer.status, body: $0) }
    }

    private static func place(_ command: String) -> [String] { ["koza.answer", command] }
}
