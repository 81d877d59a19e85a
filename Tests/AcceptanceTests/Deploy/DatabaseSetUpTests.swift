import Foundation
import Glibc
import TestKit
import Testing

extension OwnInstallations {
    @Suite("The database in production")
    struct DatabaseSetUpTests {
        @Test("With its settings, rules and roles everything runs over TLS, each part with its own rights")
        func production() async throws {
            let database = try await ProductionDatabase.start()
            let admin = database.administrator
            #expect(
                try await Psql.query("select line_number from pg_hba_file_rules where error is not null", url: admin)
                    == "")
            #expect(
                try await Psql.query("show max_slot_wal_keep_size; show log_parameter_max_length", url: admin)
                    == "64GB\n0")

            try await succeed("migrate", database.url("koza_owner"))
            let worker = try await start(["work"], database.url("koza_owner"))
            let port = try freeLoopbackPort()
            let server = try await start(["serve", "--port", "\(port)"], database.url("koza_serve"))
            let http = HTTPClient(port: port)
            _ = try await server.line(containing: "listening", within: .seconds(120))
            try await poll("the service to be ready", within: .seconds(120)) {
                try await http.get("/health/ready").status == 200
            }
            let token = try await Caller(http: http, token: nil).post(
                "/sandbox/tokens", ["role": "directorate", "subject": "mudur", "directorate": "izmir"]
            ).done()["token"].string
            let firm: JSON = ["title": "Yük A.Ş.", "roles": ["owner"]]
            _ = try await Caller(http: http, token: token).put("/v1/firms/\(Numbers.vkn())", firm).done()

            let parts = try await Psql.query(
                """
                select distinct application_name, usename, ssl from pg_stat_activity join pg_stat_ssl using (pid)
                where datname = 'koza' order by 1
                """, url: admin)
            #expect(parts == "koza-serve|koza_serve|t\nkoza-work|koza_owner|t")
            let folder = try TemporaryFolder()
            let backup = try await start(
                ["backup", "--to", folder.path + "/backup", "--follow"], database.url("koza_backup"))
            _ = try await backup.line(containing: "following", within: .seconds(120))
            let follower = try await poll("the receiver") {
                try ListedProcess.children(of: backup.processIdentifier).first {
                    $0.arguments.first?.hasSuffix("pg_receivewal") == true
                }
            }
            let isOpen = follower.arguments.contains { $0.contains(ProductionDatabase.password) }
            #expect(!isOpen, "anybody can list the processes of a machine")
            backup.send(signal: SIGINT)
            #expect(try await backup.end(within: .seconds(120)) == .code(0), "\(backup.lines)")
            for refused in ["koza_backup", "koza_replica"] {
                await #expect(throws: Psql.Failure.self) {
                    try await Psql.query("select count(*) from koza.events", url: database.url(refused))
                }
            }
            for statement in ["delete from koza.events", "truncate koza.events", "create table koza.t ()"] {
                await #expect(throws: Psql.Failure.self, "\(statement)") {
                    try await Psql.query(statement, url: database.url("koza_serve"))
                }
            }
            try await server.stop()
            try await worker.stop()
        }

        private func start(_ arguments: [String], _ url: String) async throws -> RunningProgram {
            try await RunningProgram.start(
                BuiltProduct.path(), arguments, environment: Installation.environment(databaseURL: url))
        }

        private func succeed(_ command: String, _ url: String) async throws {
            let program = try await start([command], url)
            guard try await program.end(within: .seconds(120)) == .code(0) else {
                throw Installation.Failure(description: program.lines.joined(separator: "\n"))
            }
        }
    }
}

/// A server with the files of `Deploy/postgresql`.
private struct ProductionDatabase {
    private static let host = "db1.example.gov.tr"
    static let password = "parola"

    let administrator: String
    private let port: Int
    private let root: String

    static func start() async throws -> ProductionDatabase {
        let authority = try await OpenSSLAuthority()
        var settings = try await authority.certify("/CN=\(host)", usage: .tls).serverSettings(authority)
        // Where the server's account can read them, and with this machine's addresses.
        let folder = try TemporaryFolder()
        for file in ["koza.conf", "pg_hba.conf"] {
            try DeployFolder.text("postgresql/\(file)").replacing("10.1.0.0/16", with: "127.0.0.1/32")
                .replacing(" peer\n", with: " trust\n")
                .write(toFile: folder.path + "/" + file, atomically: true, encoding: .utf8)
        }
        settings["config_file"] = folder.path + "/koza.conf"
        settings["hba_file"] = folder.path + "/pg_hba.conf"
        let port = try freeLoopbackPort()
        let cluster = try await TestCluster.start(port: port, settings: settings)
        let administrator = cluster.url(database: "postgres")
        try await Psql.query(DeployFolder.text("postgresql/roles.sql"), url: administrator)
        for role in ["koza_owner", "koza_serve", "koza_backup", "koza_replica"] {
            try await Psql.query("alter role \(role) password '\(password)'", url: administrator)
        }
        return ProductionDatabase(administrator: administrator, port: port, root: authority.rootFile)
    }

    func url(_ role: String) -> String {
        "postgres://\(role):\(Self.password)@\(Self.host):\(port)/koza?hostaddr=127.0.0.1&sslmode=verify-full"
            + "&sslrootcert=\(root)"
    }
}
