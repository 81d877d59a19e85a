import Foundation
import Glibc
import LocalPostgres
import Logging
import Synchronization
import SystemPackage
import TestKit
import Testing

extension OwnInstallations {
    @Suite("Backup and restore")
    struct BackupRound {
        private static let environment: [String: String?] = [
            "KOZA_DATABASE_URL": nil, "KOZA_MODE": nil, "KOZA_SECRET_FILE": nil, "KOZA_MASTER_KEY": nil,
            "KOZA_MASTER_KEY_FILE": nil,
        ]

        @Test("A backup that was followed under load restores to its middle and to its end, and both are sound")
        func round() async throws {
            let source = try await RunningInstallation.start()
            let url = Self.url(of: source.folder.path)
            let caller = try await directorate(source.port)
            let isEnough = Flag()
            let writing = Task {
                while !isEnough.isSet.withLock(\.self) {
                    _ = try await caller.put("/v1/firms/\(Numbers.vkn())", ["title": "Yük A.Ş.", "roles": ["owner"]])
                        .done()
                }
            }
            let folder = try TemporaryFolder()
            let backup = try await start(
                "backup", "--to", folder.path + "/backup", "--follow", "--with-keys", "--data", source.folder.path)
            _ = try await backup.line(containing: "following", within: .seconds(120))
            let before = try await lastPosition(url)
            try await poll("the load to go on") { try await lastPosition(url) > before + 10 }
            let acknowledged = try await lastPosition(url)
            let middle = try await Psql.query(
                "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')", url: url)
            try await poll("more load") { try await lastPosition(url) > acknowledged + 10 }
            isEnough.isSet.withLock { $0 = true }
            try await writing.value
            let end = try await lastPosition(url)
            try await poll("the backup to receive the end", within: .seconds(120)) {
                try await Psql.query(
                    "select count(*) from pg_stat_replication where flush_lsn >= pg_current_wal_flush_lsn()", url: url)
                    == "1"
            }
            backup.send(signal: SIGINT)
            #expect(try await backup.end(within: .seconds(120)) == .code(0), "\(backup.lines)")
            let latest = try await Psql.query(
                "select coalesce(max(position), 0) from koza.events where recorded_at <= '\(middle)'", url: url)
            try await source.program.stop()

            let toMiddle = folder.path + "/middle"
            for (until, words) in [
                ("2020-01-01T00:00:00Z", "not yet whole at"), ("2120-01-01T00:00:00Z", "ends before"),
            ] {
                let failed = try await start(
                    ["restore", "--from", folder.path + "/backup", "--data", toMiddle, "--until", until])
                #expect(try await failed.end(within: .seconds(120)) == .code(1))
                #expect(failed.lines.last?.contains("\(words) \(until)") == true, "\(failed.lines)")
                #expect(!failed.lines.contains { $0.contains("FATAL") })
                #expect(access(toMiddle, F_OK) != 0)
            }
            try await succeed(
                "restore", "--from", folder.path + "/backup", "--data", toMiddle, "--until", middle)
            let position = try await check(toMiddle)
            #expect(position >= acknowledged && position <= (Int(latest) ?? 0))
            let toEnd = folder.path + "/end"
            try await succeed("restore", "--from", folder.path + "/backup", "--data", toEnd)
            #expect(try await check(toEnd) == end)
            try await succeed("vault", "check", "--data", toEnd)
            let publicKey = try await publicKey(of: source.folder.path)
            for folder in [toMiddle, toEnd] {
                let lines = try await succeed("verify", "--json", "--data", folder, "--key", publicKey)
                let report = try JSON(parsing: Array((lines.last { $0.hasPrefix("{") } ?? "{}").utf8))
                #expect(report["faults"].array.isEmpty && report["covered"].int ?? 0 > 0, "\(lines)")
            }
        }

        @Test("What was erased after a backup is erased again in what is restored of it")
        func erasures() async throws {
            let source = try await RunningInstallation.start()
            let caller = try await directorate(source.port)
            let general = try await user(["role": "generalDirectorate", "subject": "gm"], source.port)
            let (gone, later) = (Numbers.vkn(), Numbers.vkn())
            _ = try await caller.put("/v1/firms/\(gone)", ["title": "Giden A.Ş.", "roles": ["owner"]]).done()
            let folder = try TemporaryFolder()
            try await succeed("backup", "--to", folder.path + "/backup", "--with-keys", "--data", source.folder.path)
            _ = try await caller.put("/v1/firms/\(later)", ["title": "Sonraki A.Ş.", "roles": ["owner"]]).done()
            for vkn in [gone, later] {
                _ = try await general.post("/v1/subjects/\(vkn)/erasure", ["reason": "Başvuru \(vkn)"]).expect(200)
            }
            let list = try await succeed("vault", "erased", "--json", "--data", source.folder.path)
            let json = try #require(list.last { $0.hasPrefix("[") })
            try json.write(toFile: folder.path + "/erased.json", atomically: true, encoding: .utf8)
            try await source.program.stop()

            let restored = folder.path + "/restored"
            try await succeed("restore", "--from", folder.path + "/backup", "--data", restored)
            let repeating = ["vault", "repeat", folder.path + "/erased.json", "--data", restored]
            #expect(try await succeed(repeating).contains("1 erased, 0 were, 1 unknown here, 0 kept"))
            #expect(try await succeed(repeating).contains("0 erased, 1 were, 1 unknown here, 0 kept"))
            #expect(try await succeed("vault", "erased", "--data", restored).contains("1 erased"))
            try await succeed("vault", "check", "--data", restored)
        }

        @Test("Without its keys a restored database says which are missing; a folder in use is not restored into")
        func keys() async throws {
            let source = try await RunningInstallation.start()
            let folder = try TemporaryFolder()
            try await succeed("backup", "--to", folder.path + "/backup", "--data", source.folder.path)
            try await source.program.stop()
            let lines = try await succeed("restore", "--from", folder.path + "/backup", "--data", folder.path + "/new")
            #expect(lines.contains { $0.contains("new/master-key") } && lines.contains { $0.contains("new/secret") })
            let failures = [
                (["restore", "--from", folder.path + "/backup", "--data", folder.path + "/new"], "holds a database"),
                (["restore", "--from", folder.path, "--data", folder.path + "/other"], "no whole backup"),
                (["backup", "--to", folder.path + "/backup", "--data", folder.path + "/new"], "is there already"),
            ]
            for (arguments, words) in failures {
                let program = try await start(arguments)
                #expect(try await program.end(within: .seconds(120)) != .code(0))
                #expect(program.lines.joined(separator: "\n").contains(words), "\(program.lines)")
            }
        }

        @Test("A copy that was killed is begun anew, and takes no second slot of the database")
        func killed() async throws {
            let source = try await RunningInstallation.start()
            let folder = try TemporaryFolder()
            let arguments = ["backup", "--to", folder.path + "/backup", "--follow", "--data", source.folder.path]
            for _ in 0..<2 {
                let attempt = try await start(arguments)
                try await poll("the attempt") { access(folder.path + "/backup/backup.unfinished.json", F_OK) == 0 }
                attempt.send(signal: SIGKILL)
                try await attempt.end()
            }
            let backup = try await start(arguments)
            _ = try await backup.line(containing: "following", within: .seconds(120))
            let slots = try await Psql.query(
                "select count(*) from pg_replication_slots", url: Self.url(of: source.folder.path))
            #expect(slots == "1")
            try await backup.stop()
            try await source.program.stop()
            try await succeed("restore", "--from", folder.path + "/backup", "--data", folder.path + "/restored")
        }

        private func start(_ arguments: String...) async throws -> RunningProgram { try await start(arguments) }

        private func start(_ arguments: [String]) async throws -> RunningProgram {
            try await RunningProgram.start(BuiltProduct.path(), arguments, environment: Self.environment)
        }

        @discardableResult
        private func succeed(_ arguments: String...) async throws -> [String] { try await succeed(arguments) }

        @discardableResult
        private func succeed(_ arguments: [String]) async throws -> [String] {
            let program = try await start(arguments)
            let exit = try await program.end(within: .seconds(120))
            guard exit == .code(0) else {
                throw Installation.Failure(description: program.lines.joined(separator: "\n"))
            }
            return program.lines
        }

        /// Of the checkpoints, which a backup does not keep the private key of.
        private func publicKey(of folder: String) async throws -> String {
            let lines = try await succeed("keys", "--data", folder)
            return try #require(lines.last { $0.hasSuffix(" in use") }).replacing(" in use", with: "")
        }

        /// The last position of a database in which nothing is wrong.
        private func check(_ folder: String) async throws -> Int {
            let lines = try await succeed("check", "--json", "--data", folder)
            return try JSON(parsing: Array((lines.last { $0.hasPrefix("{") } ?? "{}").utf8))["position"].int ?? 0
        }

        private func directorate(_ port: Int) async throws -> Caller {
            try await user(["role": "directorate", "subject": "mudur", "directorate": "izmir"], port)
        }

        private func user(_ claims: JSON, _ port: Int) async throws -> Caller {
            let http = HTTPClient(port: port)
            let token = try await Caller(http: http, token: nil).post("/sandbox/tokens", claims).done()["token"].string
            return Caller(http: http, token: token)
        }

        private static func url(of folder: String) -> String {
            LocalCluster(
                folder: FilePath(folder).appending("postgres"), port: 54320, database: "koza",
                logger: Logger(label: "test")
            ).url
        }
    }
}

private final class Flag: Sendable {
    let isSet = Mutex(false)
}

private func lastPosition(_ url: String) async throws -> Int {
    Int(try await Psql.query("select coalesce(max(position), 0) from koza.events", url: url)) ?? 0
}
