import Foundation
import Glibc
import TestKit
import Testing

@Suite("Subcommands that find no database")
struct WithoutDatabase {
    private static let none: [String: String?] = [
        "KOZA_DATABASE_URL": nil, "KOZA_DATA": nil, "KOZA_SECRET": nil, "KOZA_SECRET_FILE": nil,
        "KOZA_MASTER_KEY": nil, "KOZA_MASTER_KEY_FILE": nil,
    ]

    private func run(_ arguments: [String], _ environment: [String: String?] = none) async throws
        -> (exit: ProgramExit, text: String)
    {
        let program = try await RunningProgram.start(BuiltProduct.path(), arguments, environment: environment)
        let exit = try await program.end(within: .seconds(120))
        return (exit, program.lines.joined(separator: "\n"))
    }

    @Test(
        "say so, and make none",
        arguments: [
            ["check"], ["events", "count"], ["projections"], ["rebuild", "--all"], ["serve", "--port", "0"], ["work"],
            ["vault", "check"], ["verify", "--key", Installation.publicKey], ["backup", "--to", "/nonexistent/b"],
        ])
    func missing(_ arguments: [String]) async throws {
        let folder = try TemporaryFolder()
        for path in [folder.path + "/none", folder.path, ""] {
            let (exit, text) = try await run(arguments + ["--data", path])
            #expect(exit == .code(1), "\(text)")
            #expect(text.contains("There is no Koza data"), "\(text)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test(
        "say in a sentence that it cannot be reached, without its user's password", arguments: ["check", "migrate"])
    func unreachable(_ command: String) async throws {
        let port = try freeLoopbackPort()
        let url = "postgres://koza:gizli@127.0.0.1:\(port)/koza"
        let (exit, text) = try await run([command], ["KOZA_DATABASE_URL": url])
        #expect(exit == .code(1))
        #expect(text.contains("The database cannot be reached"), "\(text)")
        #expect(!text.contains("PostgresError") && !text.contains("gizli"), "\(text)")
    }

    @Test("say what is wrong with an address that is none")
    func noAddress() async throws {
        let (exit, text) = try await run(["check"], ["KOZA_DATABASE_URL": "gizli nonsense"])
        #expect(exit == .code(1))
        #expect(text.contains("KOZA_DATABASE_URL is no database's address") && !text.contains("gizli"), "\(text)")
    }

    @Test("name the projections there are where one is asked for that is none")
    func projections() async throws {
        let (exit, text) = try await run(["rebuild", "nosuch"])
        #expect(exit != .code(0))
        #expect(text.contains("There is no projection nosuch; there are ") && text.contains("certificates"), "\(text)")
    }

    @Test("say that the port is taken")
    func port() async throws {
        let installation = try await SharedService.get().installation
        let (exit, lines) = try await Installation.run(
            ["serve", "--port", "\(installation.http.port)"], databaseURL: installation.databaseURL)
        #expect(exit == .code(1))
        let text = lines.joined(separator: "\n")
        #expect(text.contains("Port \(installation.http.port) is in use") && !text.contains("errno"), "\(text)")
    }
}
