import Foundation
import SystemPackage
import TestKit
import Testing

@Suite("The units of systemd")
struct UnitFileTests {
    @Test("systemd takes every unit as it stands, and calls none exposed")
    func verified() async throws {
        let folder = try TemporaryFolder()
        let program = try BuiltProduct.path().string
        let units = try DeployFolder.files("systemd", ".service") + DeployFolder.files("systemd", ".target")
        for unit in units {
            // Where the program is not installed systemd would not find it.
            try DeployFolder.text("systemd/\(unit)").replacing("/usr/local/lib/koza/koza", with: program)
                .write(toFile: folder.path + "/" + unit, atomically: true, encoding: .utf8)
        }
        for unit in units {
            let verified = try await DeployFolder.run("systemd-analyze", "verify", folder.path + "/" + unit)
            #expect(verified.exit == .code(0) && verified.text.isEmpty, "\(unit): \(verified.text)")
        }
        // 0 is a process that can do nothing, 100 one that can do everything.
        for unit in units where unit.hasSuffix(".service") {
            let judged = try await DeployFolder.run(
                "systemd-analyze", "security", "--offline=yes", "--threshold=15", folder.path + "/" + unit)
            #expect(judged.exit == .code(0), "\(unit): \(judged.text)")
        }
    }

    @Test("Every command of a unit is one of the program's, with its options")
    func commands() async throws {
        for unit in try DeployFolder.files("systemd", ".service") {
            let line = try #require(
                DeployFolder.text("systemd/\(unit)").split(separator: "\n").first { $0.hasPrefix("ExecStart=") })
            let words = line.split(separator: " ").dropFirst().map(String.init)
            #expect(try await ProgramHelp.unknown(in: words).isEmpty, "\(unit)")
        }
    }

    @Test("Every variable of the environment files is one that the program reads")
    func variables() async throws {
        let sources = try DeployFolder.sources()
        let names = try DeployFolder.files("systemd", ".env").flatMap { file in
            try DeployFolder.text("systemd/\(file)").split(separator: "\n").filter { !$0.hasPrefix("#") }
                .map { String($0.prefix { $0 != "=" }) }
        }
        #expect(names.count > 10)
        for name in Set(names) { #expect(sources.contains("\"\(name)\""), "\(name)") }
    }
}
