import Glibc
import Subprocess
import Synchronization
package import SystemPackage

/// A program under test in a process of its own. It is killed when the test process ends, however that ends.
package final class RunningProgram: Sendable {
    private struct State {
        var lines: [String] = []
        var exit: ProgramExit?
    }

    package let processIdentifier: Int32
    private let state: Mutex<State>

    /// What it has written so far, standard output and standard error together.
    package var lines: [String] { state.withLock(\.lines) }
    /// `nil` while it runs.
    package var exit: ProgramExit? { state.withLock(\.exit) }

    /// - Parameter environment: over the inherited one; `nil` removes a variable.
    package static func start(
        _ executable: FilePath, _ arguments: [String] = [], environment: [String: String?] = [:]
    ) async throws -> RunningProgram {
        let (programs, signal) = AsyncThrowingStream<RunningProgram, any Error>.makeStream()
        let configuration = configuration(executable, arguments, environment)
        Task {
            do {
                let result = try await Subprocess.run(
                    configuration, input: .none, output: .sequence, error: .combinedWithOutput
                ) { execution in
                    let program = RunningProgram(processIdentifier: execution.processIdentifier.value)
                    signal.yield(program)
                    // Reading ends with the program even when a process it has left keeps the pipe open.
                    do {
                        for try await line in execution.standardOutput.strings() {
                            program.state.withLock { $0.lines.append(line) }
                        }
                    } catch {}
                    return program
                }
                result.closureResult.state.withLock { $0.exit = ProgramExit(result.terminationStatus) }
            } catch {
                signal.finish(throwing: error)
            }
        }
        var started = programs.makeAsyncIterator()
        guard let program = try await started.next() else { throw CancellationError() }
        return program
    }

    private init(processIdentifier: Int32) {
        self.processIdentifier = processIdentifier
        state = Mutex(State())
    }

    private static func configuration(
        _ executable: FilePath, _ arguments: [String], _ environment: [String: String?]
    ) -> Configuration {
        var options = PlatformOptions()
        options.processGroupID = 0
        let updates = environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
        return Configuration(
            executable: .name("setpriv"),
            arguments: Arguments(["--pdeathsig=KILL", "--", executable.string] + arguments),
            environment: .inherit.updating(Dictionary(uniqueKeysWithValues: updates)), platformOptions: options)
    }
}
