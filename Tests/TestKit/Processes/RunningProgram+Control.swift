import Glibc
package import SystemPackage

extension RunningProgram {
    package struct Ended: Error, CustomStringConvertible {
        let exit: ProgramExit
        let lines: [String]

        package var description: String {
            "the program ended (\(exit)) after writing:\n\(lines.joined(separator: "\n"))"
        }
    }

    /// The first line, past or to come, that contains `text`.
    /// - Throws: `Ended` when the program ends without it; `PollTimeout`.
    package func line(containing text: String, within limit: Duration = .seconds(60)) async throws -> String {
        try await poll("“\(text)” from process \(processIdentifier)", within: limit) {
            let exit = self.exit
            if let line = lines.first(where: { $0.contains(text) }) { return line }
            if let exit { throw Ended(exit: exit, lines: lines) }
            return nil
        }
    }

    package func send(signal: Int32) {
        guard exit == nil else { return }
        kill(processIdentifier, signal)
    }

    /// Waits for the program to end by itself.
    @discardableResult
    package func end(within limit: Duration = .seconds(60)) async throws -> ProgramExit {
        try await poll("the end of process \(processIdentifier)", within: limit) { exit }
    }

    /// Asks it to end, and kills it when it has not after `limit`.
    @discardableResult
    package func stop(within limit: Duration = .seconds(30)) async throws -> ProgramExit {
        send(signal: SIGTERM)
        do {
            return try await end(within: limit)
        } catch is PollTimeout {
            send(signal: SIGKILL)
            return try await end()
        }
    }
}

/// Runs `body` beside a program, which is stopped when `body` has ended.
package func withProgram<Result>(
    _ executable: FilePath, _ arguments: [String] = [], environment: [String: String?] = [:],
    _ body: (RunningProgram) async throws -> Result
) async throws -> Result {
    let program = try await RunningProgram.start(executable, arguments, environment: environment)
    do {
        let result = try await body(program)
        try await program.stop()
        return result
    } catch {
        _ = try? await program.stop()
        throw error
    }
}
