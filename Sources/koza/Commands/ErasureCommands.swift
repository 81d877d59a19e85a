import Application
import ArgumentParser
import Foundation
import Regulation
import Tareks

struct ListErasures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erased", abstract: "List whose data was destroyed, when and why.",
        discussion: "Keep what --json writes beside the backups: `vault repeat` reads it.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let erasures = try await database.withSystem(process: "vault") { try await $0.services.erasures() }
        try output.write(erasures) {
            (erasures.map { "\($0.subject.text) \($0.at) \($0.basis.rawValue): \($0.reason)" }
                + ["\(erasures.count) erased"])
                .joined(separator: "\n")
        }
    }
}

struct RepeatErasures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repeat", abstract: "Destroy again, after restoring an older backup, what was destroyed since.",
        discussion: "Ends with status 1 where somebody's data had to be kept, because of a hold.")

    @Argument(help: "What `vault erased --json` wrote of the log that went on.")
    var file: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        guard let data = FileManager.default.contents(atPath: file),
            let erasures = try? JSONDecoder().decode([DestructionView].self, from: data)
        else { throw ValidationError("\(file) is not what `vault erased --json` writes.") }
        let outcome = try await database.withSystem(process: "vault") { system in
            try await system.services.followClock()
            return try await system.services.repeatErasures(erasures)
        }
        try output.write(outcome) {
            (outcome.erased.map { "\($0.text) erased" } + outcome.refused.map { "\($0.text) kept: under a hold" } + [
                "\(outcome.erased.count) erased, \(outcome.alreadyErased.count) were, "
                    + "\(outcome.unknown.count) unknown here, \(outcome.refused.count) kept"
            ]).joined(separator: "\n")
        }
        if !outcome.refused.isEmpty { throw ExitCode(1) }
    }
}
