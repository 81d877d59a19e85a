import Regulation

/// What a new service starts from: the communiqué's own values and the public holidays, as events like any other.
package enum Seed {
    private static let key = "seed-\(Communique2023.name)"

    /// Does nothing where it was done before.
    package static func plant(_ services: Services) async throws {
        let executor = CommandExecutor(services: services)
        guard try await services.aggregates.load(.rules).version == 0 else { return }
        let context = CommandContext(
            actor: .service, name: "seed", correlation: key, idempotencyKey: key, fingerprint: Array(key.utf8))
        try await executor.run(context) { session in
            guard try await session.load(.rules) == RuleBook() else { return }
            _ = try await session.append(RuleBook.seed, to: .rules)
        }
    }
}
