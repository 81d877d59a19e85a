import Foundation
import TestKit

/// What the program says of its own commands.
enum ProgramHelp {
    /// The subcommands and options among `words`, a command line behind `koza`, that the program does not have.
    static func unknown(in words: [String]) async throws -> [String] {
        var path: [String] = []
        var help = try await text(of: [])
        for word in words {
            guard hasSubcommand(word, help) else { break }
            path.append(word)
            help = try await text(of: path)
        }
        guard !path.isEmpty else { return Array(words.prefix(1)) }
        let rest = words.dropFirst(path.count)
        // A command that has subcommands alone takes no other word.
        let subcommand = help.contains("<subcommand>") ? rest.first.flatMap { $0.hasPrefix("-") ? nil : $0 } : nil
        let options = rest.filter { $0.hasPrefix("--") }.map { String($0.prefix { $0 != "=" }) }
        let known = Set(help.split { " \n[],/=<>()|".contains($0) }.map(String.init))
        return (subcommand.map { [$0] } ?? []) + options.filter { !known.contains($0) }
    }

    private static func hasSubcommand(_ word: String, _ help: String) -> Bool {
        guard let list = help.components(separatedBy: "SUBCOMMANDS:").dropFirst().first else { return false }
        return list.split(separator: "\n").contains { $0.hasPrefix("  \(word) ") }
    }

    private static func text(of path: [String]) async throws -> String {
        let program = try await RunningProgram.start(BuiltProduct.path(), path + ["--help"])
        try await program.end(within: .seconds(120))
        return program.lines.joined(separator: "\n") + "\n"
    }
}
