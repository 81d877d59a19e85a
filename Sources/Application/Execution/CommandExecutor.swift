package import EventStore
package import Regulation

/// Runs commands: load, decide, append; again where another was faster; once for each idempotency key.
package struct CommandExecutor: Sendable {
    package typealias Body<Result> = @Sendable (CommandSession) async throws -> Result

    package struct Execution: Sendable {
        package let answer: CommandAnswer
        /// Of the last event; `nil` where nothing was written.
        package let position: Int64?
        package let replayed: Bool
    }

    private static let attempts = 50

    package let services: Services

    package init(services: Services) {
        self.services = services
    }

    /// - Parameters:
    ///   - gate: what the command is about, where many are expected at once.
    ///   - answer: the answer for the client, kept with the events for a retry.
    ///   - refusal: the same for a refusal.
    /// - Throws: `CommandError`, `EventStoreError`, `CancellationError`.
    package func execute<Result>(
        _ context: CommandContext, gate: String? = nil, answer: @Sendable (Result) throws -> CommandAnswer,
        refusal: @Sendable (Refusal) throws -> CommandAnswer, _ body: Body<Result>
    ) async throws -> Execution {
        let key = context.idempotencyKey.map { services.pseudonyms.commandKey($0, of: context.actor.subject) }
        let trail = SubjectTrail()
        return try await services.gate.pass(gate) {
            do {
                return try await attempt(context, key, trail, answer, body)
            } catch let refused as Refusal {
                try await record(refused, context)
                let answer = try refusal(refused)
                guard let key, refused.kind == .rule || refused.kind == .state else {
                    return Execution(answer: answer, position: nil, replayed: false)
                }
                let kept = try await services.store.recordAnswer(
                    key: key, fingerprint: context.fingerprint, answer: try seal(answer, trail, key))
                guard kept.fingerprint == context.fingerprint else { throw CommandError.keyReused }
                return Execution(answer: answer, position: nil, replayed: false)
            }
        }
    }

    /// For what the service does by itself, which nobody waits for an answer to.
    package func run(_ context: CommandContext, _ body: Body<Void>) async throws {
        let none = CommandAnswer(status: 204, body: [])
        _ = try await execute(context, answer: { (_: Void) in none }, refusal: { _ in none }, body)
    }

    /// First on what this process remembers, which the append checks. Where nothing comes of that, be it a refusal, on
    /// what the log says: unless the command was done before.
    private func attempt<Result>(
        _ context: CommandContext, _ key: String?, _ trail: SubjectTrail,
        _ answer: @Sendable (Result) throws -> CommandAnswer, _ body: Body<Result>
    ) async throws -> Execution {
        do {
            if let done = try await once(context, key, trail, reading: .memory, answer, body) { return done }
        } catch is Refusal {
        } catch is CommandError {
        } catch is Subjects.ReadOnly {}
        if let key, let done = try await services.store.command(key) { return try await replay(done, context) }
        for _ in 0..<Self.attempts {
            if let done = try await once(context, key, trail, reading: .store, answer, body) { return done }
        }
        throw CommandError.contended
    }

    /// - Returns: `nil` where another was faster, or where nothing but memory says that there is nothing to write.
    private func once<Result>(
        _ context: CommandContext, _ key: String?, _ trail: SubjectTrail, reading: AggregateCache.Reading,
        _ answer: @Sendable (Result) throws -> CommandAnswer, _ body: Body<Result>
    ) async throws -> Execution? {
        try Task.checkCancellation()
        let services = services.leaving(trail, readOnly: reading == .memory)
        let session = try await CommandSession(context, services: services, reading: reading)
        let reply = try answer(try await body(session))
        guard session.hasWrites else {
            return reading == .memory ? nil : Execution(answer: reply, position: nil, replayed: false)
        }
        let outcome = try await services.store.append(
            Append(
                id: context.correlation, idempotencyKey: key, fingerprint: context.fingerprint,
                answer: try key.map { try seal(reply, trail, $0) },
                streams: session.writes(), claims: session.claims, occurredAt: session.act.at.microseconds))
        switch outcome {
        case .appended(_, let last):
            session.remember()
            return Execution(answer: reply, position: last, replayed: false)
        case .alreadyDone(let done): return try await replay(done, context)
        case .claimed(let key, _): throw try await Claims.refusal(session, of: key)
        case .conflict: return nil
        }
    }

    private func seal(_ answer: CommandAnswer, _ trail: SubjectTrail, _ key: String) throws -> CommandAnswer {
        try services.subjects.vault.seal(answer, under: trail.keys, of: key)
    }

    private func replay(_ done: CommandRecord, _ context: CommandContext) async throws -> Execution {
        guard done.fingerprint == context.fingerprint else { throw CommandError.keyReused }
        let kept = CommandAnswer(status: done.status ?? 200, body: done.body ?? [])
        guard let answer = try await services.subjects.vault.open(kept, of: done.key) else {
            throw CommandError.answerErased(position: done.lastPosition)
        }
        return Execution(answer: answer, position: done.lastPosition, replayed: true)
    }

    private func record(_ refused: Refusal, _ context: CommandContext) async throws {
        try await services.refusals.record(
            RefusedCommand(
                id: context.correlation, at: services.clock.now.microseconds, actor: context.actor.subject.text,
                command: context.name, rules: refused.faults.compactMap { $0.rule?.text }))
    }
}
