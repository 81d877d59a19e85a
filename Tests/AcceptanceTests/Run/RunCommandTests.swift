import Foundation
import Glibc
import TestKit
import Testing

@Suite struct `koza run` {
    @Test func `is ready when it says so and leaves nothing behind when it is asked to stop`() async throws {
        let installation = try await RunningInstallation.start()
        #expect(await installation.readiness() == 200)
        let children = try installation.children
        #expect(children.count == 3)
        installation.program.send(signal: SIGINT)
        #expect(try await installation.program.end() == .code(0))
        #expect(children.filter(\.isRunning).isEmpty)
    }

    @Test func `takes everything with it when it is killed, and starts again afterwards`() async throws {
        let installation = try await RunningInstallation.start()
        let children = try installation.children
        installation.program.send(signal: SIGKILL)
        try await installation.program.end()
        try await poll("its children to end") { children.filter(\.isRunning).isEmpty }
        let next = try await RunningInstallation.start(in: installation.folder)
        #expect(try await next.program.stop() == .code(0))
    }

    @Test(arguments: ["serve", "work", "postgres"])
    func `starts again what dies, and says so`(kind: String) async throws {
        let installation = try await RunningInstallation.start()
        let first = try #require(try installation.child(kind))
        first.kill()
        let name = kind == "postgres" ? "the database server" : "koza \(kind)"
        _ = try await installation.program.line(containing: "koza: \(name) ended")
        let second = try await poll("another \(kind)") { try installation.child(kind) }
        #expect(second.identifier != first.identifier)
        try await poll("the service to be ready again") { await installation.readiness() == 200 }
        #expect(try await installation.program.stop() == .code(0))
    }

    @Test func `makes a key that its owner alone may read, and signs what is written`() async throws {
        let installation = try await RunningInstallation.start()
        let key = installation.folder.path + "/checkpoint.key"
        #expect(try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int == 0o600)
        let secret = try String(contentsOfFile: key, encoding: .utf8)
        let http = HTTPClient(port: installation.port)
        let checkpoint = try await poll("a checkpoint") {
            let answer = try await http.get("/v1/checkpoints/latest")
            return answer.status == 200 ? Optional(try answer.json) : .none
        }
        let name = secret.split(separator: "+")[2]
        #expect(checkpoint["origin"] == .string(String(name)))
        let keys = try await http.get("/v1/checkpoints/keys").json
        #expect(try OwnVerifier.checkpoint(checkpoint["note"].string ?? "", keys: keys) != nil)
        try await installation.program.stop()
    }

    @Test func `refuses a data folder that another one works in`() async throws {
        let installation = try await RunningInstallation.start()
        let second = try await RunningProgram.start(
            try BuiltProduct.path(), ["run", "--port", "\(try freeLoopbackPort())", "--data", installation.folder.path])
        #expect(try await second.end() == .code(1))
        #expect(
            second.lines.joined().contains(
                "in use by another process (process \(installation.program.processIdentifier))"))
        #expect(await installation.readiness() == 200)
        try await installation.program.stop()
    }

    @Test func `refuses a port that is taken`() async throws {
        let installation = try await RunningInstallation.start()
        let folder = try TemporaryFolder()
        let second = try await RunningProgram.start(
            try BuiltProduct.path(), ["run", "--port", "\(installation.port)", "--data", folder.path])
        #expect(try await second.end() == .code(1))
        #expect(second.lines.joined().contains("Port \(installation.port) is in use"))
        try await installation.program.stop()
    }
}
