import ArgumentParser
import EventStore
import Foundation

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the log, its checkpoints and public keys into a tar archive of plain files.",
        discussion: "Whoever has it and the public key can verify it without a database: koza verify --offline.")

    @Option(help: ArgumentHelp("The archive to write; it must not be there yet.", valueName: "file.tar"))
    var to: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let path = to
        guard !FileManager.default.fileExists(atPath: path) else { throw ValidationError("\(path) is there already.") }
        let summary = try await database.withStore(process: "export") { store in
            try await LogExport(store).write(to: path) { ProgressLine.shared.tell("exported", $0, of: $1) }
        }
        try output.write(summary) {
            "\(summary.events) events, \(summary.checkpoints) checkpoints, \(summary.bytes) bytes"
        }
    }
}
