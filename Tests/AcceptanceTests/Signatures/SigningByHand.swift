import Foundation
import SystemPackage
import TestKit
import Testing

/// What the README says is what happens.
@Suite("Signing by hand, as the README shows it")
struct SigningByHand {
    @Test("M20/2: journey and signature, copied and pasted; openssl verifies what was kept")
    func readme() async throws {
        let installation = try await RunningInstallation.start()
        let readme = try Readme()
        let journey = try readme.script(under: "## The journey").replacing(
            "http://127.0.0.1:8080", with: "http://127.0.0.1:\(installation.port)")
        let script = try """
        set -euo pipefail
        cd \(TemporaryFolder().path)
        \(journey)
        \(readme.script(under: "## E-İmza"))
        echo "lot $number"
        """
        let program = try await RunningProgram.start("bash", ["-c", script])
        #expect(try await program.end(within: .seconds(120)) == .code(0), "\(program.lines.joined(separator: "\n"))")
        #expect(program.lines.contains("CAdES Verification successful"))
        #expect(program.lines.contains("lot 68-2"))
        #expect(try await installation.program.stop() == .code(0))
    }
}

private struct Readme {
    private let text: String

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../README.md")
        text = try String(contentsOf: root, encoding: .utf8)
    }

    /// Every shell block of a section, one after the other.
    func script(under heading: String) throws -> String {
        let section = try #require(text.components(separatedBy: "\n\(heading)\n").dropFirst().first)
            .components(separatedBy: "\n## ")[0]
        let blocks = section.components(separatedBy: "```sh\n").dropFirst()
        return blocks.map { $0.components(separatedBy: "\n```")[0] }.joined(separator: "\n")
    }
}
