import Application
import ArgumentParser
import Logging
import Regulation

struct ParameterCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parameters", abstract: "Look at the values that the Ministry sets.",
        subcommands: [TryParameters.self])
}

struct TryParameters: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Tell what other values of parameters would have refused in a season; nothing is written.",
        discussion: "koza parameters try --parameter sondajLotMaximum --value 150 --season 2025-2026")

    @Option(help: "A parameter's name, as the API has it; may be repeated with its value.")
    var parameter: [String]

    @Option(help: "Its value: a number, a text, or texts separated by commas.")
    var value: [String]

    @Option(help: "The season whose applications are decided again.")
    var season: String

    @Flag(help: "In English.")
    var english = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard !parameter.isEmpty, parameter.count == value.count else {
            throw ValidationError("Give a --value with each --parameter.")
        }
        guard Season(season) != nil else { throw ValidationError("--season is written 2025-2026.") }
    }

    func run() async throws {
        let changes = try changes()
        guard let season = Season(season) else { return }
        let run = try await database.withSystem(process: "parameters") { system in
            do {
                return try await system.services.dryRun(changes, in: season)
            } catch let refusal as Refusal {
                throw ValidationError(refusal.faults.map { "\($0.text.tr) / \($0.text.en)" }.joined(separator: "\n"))
            }
        }
        try output.write(run) { text(run) }
    }

    private func changes() throws -> [ParameterChange] {
        try zip(parameter, value).map { name, text in
            guard let name = ParameterName(rawValue: name),
                let known = Communique2023.parameters.history[name]?.first?.value
            else { throw ValidationError("There is no parameter \(name).") }
            guard let value = ParameterValue(text, shapedLike: known) else {
                throw ValidationError("\(text) is no value of \(name.rawValue).")
            }
            return ParameterChange(name: name, value: value)
        }
    }

    private func text(_ run: ParameterDryRun) -> String {
        let counts = [
            (Text(tr: "tür", en: "kind"), run.byKind), (Text(tr: "madde", en: "rule"), run.byRule),
            (Text(tr: "Bölge Müdürlüğü", en: "directorate"), run.byDirectorate),
            (Text(tr: "fabrika", en: "factory"), run.byFactory),
        ]
        let total = Text(
            tr: "\(run.season): \(run.judged) karardan \(run.refused) tanesi reddedilirdi",
            en: "\(run.season): \(run.refused) of \(run.judged) decisions would have been refused")
        let lines = counts.flatMap { name, counts in counts.map { "  \(word(name)) \($0.name): \($0.refused)" } }
        return ([word(total)] + lines + run.refusals.map(line)).joined(separator: "\n")
    }

    private func line(_ refused: ParameterDryRun.Refused) -> String {
        let reasons = refused.reasons.map { "\($0.rule?.text ?? "-") \(word($0.detail))" }
        return "\(refused.on) \(refused.kind.rawValue) \(refused.number): " + reasons.joined(separator: "; ")
    }

    private func word(_ text: Text) -> String { english ? text.en : text.tr }
}
