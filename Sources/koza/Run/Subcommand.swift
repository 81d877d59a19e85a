import Foundation
import Subprocess
import SystemPackage

/// This program, run again in a process of its own with another subcommand.
struct Subcommand: Sendable {
    let arguments: [String]
    /// Added to the inherited environment.
    let environment: [String: String]

    var name: String { arguments.first ?? "" }

    /// Runs it to its end, its output mixed with ours. Cancelling asks it to end, and kills it after 20 seconds.
    func run() async throws -> TerminationStatus {
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        var options = PlatformOptions()
        // A group of its own, or Ctrl-C at a terminal would stop everything at once instead of in order.
        options.processGroupID = 0
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(20))]
        let updates = environment.map { (Environment.Key(stringLiteral: $0.key), String?.some($0.value)) }
        // The kernel ends it when this process dies, however it dies.
        return try await Subprocess.run(
            .name("setpriv"), arguments: Arguments(["--pdeathsig=TERM", "--", program] + arguments),
            environment: .inherit.updating(Dictionary(uniqueKeysWithValues: updates)), platformOptions: options,
            input: .none, output: .currentStandardOutput, error: .currentStandardError
        ).terminationStatus
    }
}
