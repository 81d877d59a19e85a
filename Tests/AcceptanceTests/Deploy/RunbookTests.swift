import Foundation
import Testing

@Suite("The runbook")
struct RunbookTests {
    @Test("Every command in it is one of the program's, with its options")
    func commands() async throws {
        let runbook = try DeployFolder.text("runbook.md")
        let blocks = runbook.components(separatedBy: "```sh\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0].replacing("\\\n", with: " ")
        }
        let lines = blocks.joined(separator: "\n").split(separator: "\n")
        let commands = lines.compactMap { $0.firstMatch(of: /(?:^|[ \/|(])koza ([a-z][^|#;&>)]*)/) }.map {
            String($0.1)
        }
        #expect(commands.count > 15)
        for command in Set(commands) {
            let words = command.split(separator: " ").map(String.init)
            #expect(try await ProgramHelp.unknown(in: words).isEmpty, "koza \(command)")
        }
    }

    @Test("Every alert has its section, and every section of an alert its alert")
    func alerts() throws {
        let sections = try DeployFolder.text("runbook.md").matches(of: /\n### (Koza\w+)/).map { String($0.1) }
        #expect(try sections.sorted() == AlertRuleTests.alerts().sorted())
    }

    @Test("Every file of Deploy that it names is there")
    func files() throws {
        let named = Set(try DeployFolder.text("runbook.md").matches(of: /Deploy\/[\w.@\/-]*[\w]/).map { String($0.0) })
        #expect(named.count > 5)
        for name in named {
            #expect(DeployFolder.exists(String(name.dropFirst("Deploy/".count))), "\(name)")
        }
    }
}
