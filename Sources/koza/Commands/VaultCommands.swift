import Application
import ArgumentParser
import EventStore
import Logging
import Regulation

struct VaultCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vault", abstract: "Look after the keys of personal data: examine, rotate, erase.",
        subcommands: [
            ExamineVault.self, RotateMasterKey.self, RetireMasterKeys.self, ShowDue.self, EraseSubject.self,
            ListErasures.self, RepeatErasures.self,
        ])
}

struct ExamineVault: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Open everything, and name whose data was tampered with.",
        discussion: "Ends with status 1 where it finds something.")

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    private struct Outcome: Encodable {
        let opened: Int
        let faulty: [String]
    }

    func run() async throws {
        let (opened, faulty) = try await database.withSystem(process: "vault") {
            try await $0.services.subjects.vault.examine()
        }
        try output.write(Outcome(opened: opened, faulty: faulty)) {
            (faulty.map { "\($0): tampered with" } + ["\(opened) opened, \(faulty.count) faulty"])
                .joined(separator: "\n")
        }
        if !faulty.isEmpty { throw ExitCode(1) }
    }
}

struct ShowDue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "List whose data is past retention (M34/1-a), or destroy it.")

    @Flag(help: "Destroy it.")
    var destroy = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let destroy = destroy
        let due = try await database.withSystem(process: "vault") { system in
            try await system.services.followClock()
            let retention = Retention(system.services)
            return try await (destroy ? retention.destroyDue() : retention.due()).map(\.text)
        }
        try output.write(due) {
            (due + ["\(due.count) \(destroy ? "destroyed" : "past retention")"]).joined(separator: "\n")
        }
    }
}

struct EraseSubject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Destroy a person's or firm's data; the log and its proofs stay.")

    @Argument(help: "A pseudonym, a user's id, a VKN or a TCKN.")
    var subject: String

    @Option(help: "Why; it stays in the log and should name nobody.")
    var reason: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let (subject, reason) = (subject, reason)
        let view = try await database.withSystem(process: "vault") { system in
            try await system.services.followClock()
            do {
                return try await system.services.eraseByOperator(subject, reason: reason)
            } catch CommandError.refused(let refusal) {
                throw ValidationError(refusal.faults.map { "\($0.text.tr) / \($0.text.en)" }.joined(separator: "\n"))
            }
        }
        try output.write(view) { view.erased.map { "\($0.id) erased" }.joined(separator: "\n") }
    }
}
