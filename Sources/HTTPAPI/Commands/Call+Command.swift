import Application
import Crypto
import EventStore
import Foundation
import HTTPTypes
import Regulation

extension Call {
    /// Runs a command, once for each idempotency key, and answers with what it led to.
    /// - Parameters:
    ///   - gate: what the command is about, where many are expected at once.
    ///   - actor: for the sandbox's own commands, which nobody signs.
    func command<View: Encodable & SendableMetatype>(
        gate: String? = nil, by actor: Actor? = nil,
        _ body: @escaping @Sendable (CommandSession) async throws -> Reply<View>
    ) async throws -> Answer {
        let language = language
        let requestID = requestID
        let context = try context(by: actor ?? self.actor())
        let execution = try await api.executor.execute(
            context, gate: gate,
            answer: { (reply: Reply<View>) in KeptAnswer.pack(try Self.answer(reply, in: language)) },
            refusal: { refusal in
                KeptAnswer.pack(try Answer.problem(Problem(refusal), in: language, requestID: requestID))
            }, body)
        if let position = execution.position, !execution.replayed { api.written.advance(to: position) }
        var answer = KeptAnswer.unpack(execution.answer)
        if let position = try await position(of: execution, answer) { answer.headers[.position] = String(position) }
        if execution.replayed { answer.headers[.idempotencyReplayed] = "true" }
        return answer
    }

    /// That an answer takes in: of a command that had nothing to write, the log's own.
    private func position(of execution: CommandExecutor.Execution, _ answer: Answer) async throws -> Int64? {
        if let position = execution.position { return position }
        return answer.status < 300 ? try await services.store.lastPosition() : nil
    }

    private static func answer<View: Encodable & SendableMetatype>(_ reply: Reply<View>, in language: Language) throws
        -> Answer
    {
        var answer = try Answer.json(reply.view, reply.status, in: language)
        if let version = reply.version { answer.headers[.eTag] = EntityTag(version: version, of: answer.body).text }
        if let location = reply.location { answer.headers[.location] = location }
        return answer
    }

    private func context(by actor: Actor) throws -> CommandContext {
        CommandContext(
            actor: actor, name: endpoint.name, correlation: requestID,
            idempotencyKey: try CommandHeaders.idempotencyKey(headers), fingerprint: fingerprint,
            precondition: try CommandHeaders.precondition(headers))
    }

    private var fingerprint: [UInt8] {
        var hash = SHA256()
        for part in [endpoint.method.rawValue, target, headers[.sandboxLane] ?? ""] {
            hash.update(data: Data((part + "\n").utf8))
        }
        hash.update(data: Data(body))
        return Array(hash.finalize())
    }
}
