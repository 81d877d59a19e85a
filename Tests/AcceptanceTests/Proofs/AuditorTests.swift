import Foundation
import Glibc
import TestKit
import Testing

extension OwnInstallations {
    @Suite("An auditor's commands")
    struct AuditorTests {
        private func json(_ lines: [String]) throws -> JSON {
            try JSON(parsing: Array((lines.last { $0.hasPrefix("{") } ?? "").utf8))
        }

        @Test("koza verify and koza export prove a log, and name what was tampered with")
        func verify() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let lot = try await gin.certify(3)
                _ = try await gin.inspector.get("/v1/certificates/\(lot.certificateNumber)/proof").expect(200)
                try await installation.stopWorker()
                let url = installation.databaseURL
                let sound = try await Installation.run(["verify", "--json"], databaseURL: url)
                #expect(sound.exit == .code(0), "\(sound.lines)")
                let report = try json(sound.lines)
                #expect(report["events"].int ?? 0 > 20 && report["covered"] == report["events"])

                let archive = try TemporaryFolder().path + "/log.tar"
                let export = try await Installation.run(["export", "--to", archive, "--json"], databaseURL: url)
                #expect(export.exit == .code(0), "\(export.lines)")
                #expect(try json(export.lines)["events"] == report["events"])
                let again = try await Installation.run(["export", "--to", archive], databaseURL: url)
                #expect(again.exit != .code(0))
                let offline = ["verify", "--offline", archive, "--json", "--key"]
                let nowhere = "postgres:///nowhere?host=/nowhere"
                let alone = try await Installation.run(offline + [Installation.publicKey], databaseURL: nowhere)
                #expect(alone.exit == .code(0), "\(alone.lines)")
                #expect(try json(alone.lines)["covered"] == report["covered"])
                let stranger = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
                let distrusting = try await Installation.run(offline + [stranger], databaseURL: nowhere)
                #expect(distrusting.exit == .code(1))
                #expect(try json(distrusting.lines)["faults"][0]["kind"] == "key")

                try await Psql.query(
                    """
                    begin; alter table koza.events disable trigger all;
                    update koza.events set data = (data::text || ' ')::json where position = 9;
                    alter table koza.events enable trigger all; commit
                    """, url: url)
                let tampered = try await Installation.run(["verify", "--json"], databaseURL: url)
                #expect(tampered.exit == .code(1))
                let fault = try json(tampered.lines)["faults"][0]
                #expect(fault["kind"] == "altered" && fault["position"] == 9, "\(tampered.lines)")
            }
        }

        @Test("koza keys rotate hands over to a new key, which a running worker uses at once")
        func rotation() async throws {
            try await withInstallation { installation in
                try await installation.stopWorker()
                let url = installation.databaseURL
                let file = try TemporaryFolder().path + "/checkpoint.key"
                try (Installation.checkpointKey + "\n").write(toFile: file, atomically: true, encoding: .utf8)
                var environment = Installation.environment(databaseURL: url)
                environment["KOZA_CHECKPOINT_KEY"] = .some(nil)
                environment["KOZA_CHECKPOINT_KEY_FILE"] = file
                try await withProgram(BuiltProduct.path(), ["work"], environment: environment) { worker in
                    _ = try await worker.line(containing: "working")
                    let rotate = try await RunningProgram.start(
                        BuiltProduct.path(), ["keys", "rotate"], environment: environment)
                    #expect(try await rotate.end() == .code(0), "\(rotate.lines)")
                    let new = try #require(rotate.lines.last { $0.hasPrefix("koza.test/log+") })
                    #expect(new != Installation.publicKey)
                    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
                    _ = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                    let id = new.split(separator: "+")[1]
                    let keys = try await installation.anonymous.get("/v1/checkpoints/keys").expect(200)
                    #expect(keys["keys"].array.count == 2 && keys["keys"][1]["id"] == .string(String(id)))
                    try await poll("a checkpoint by the new key") {
                        let latest = try await installation.anonymous.get("/v1/checkpoints/latest")
                        guard latest.status == 200 else { return false }
                        let note = try latest.json["note"].string ?? ""
                        return try OwnVerifier.checkpoint(note, keys: ["keys": [keys["keys"][1]]]) != nil
                    }
                    for key in [Installation.publicKey, new] {
                        let verified = try await Installation.run(["verify", "--key", key], databaseURL: url)
                        #expect(verified.exit == .code(0), "\(verified.lines)")
                    }
                }
            }
        }

        @Test(
            "Where the private key is lost, koza keys replace goes on with another, which an auditor must know besides")
        func replacement() async throws {
            try await withInstallation { installation in
                _ = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                try await poll("a checkpoint") {
                    try await installation.anonymous.get("/v1/checkpoints/latest").status == 200
                }
                try await installation.stopWorker()
                let url = installation.databaseURL
                let file = try TemporaryFolder().path + "/checkpoint.key"
                var environment = Installation.environment(databaseURL: url)
                environment["KOZA_CHECKPOINT_KEY"] = .some(nil)
                environment["KOZA_CHECKPOINT_KEY_FILE"] = file
                let replace = try await RunningProgram.start(
                    BuiltProduct.path(), ["keys", "replace", "--reason", "Disk yandı"], environment: environment)
                #expect(try await replace.end() == .code(0), "\(replace.lines)")
                let new = try #require(replace.lines.last { $0.hasPrefix("koza.test/log+") })
                let again = try await RunningProgram.start(
                    BuiltProduct.path(), ["keys", "replace", "--reason", "Disk yandı"], environment: environment)
                #expect(try await again.end() != .code(0))
                #expect(again.lines.contains { $0.contains("koza keys rotate") }, "\(again.lines)")
                try await withProgram(BuiltProduct.path(), ["work"], environment: environment) { _ in
                    let caller = try await installation.caller(.generalDirectorate)
                    let answer = try await caller.put(
                        "/v1/firms/\(Numbers.vkn())", ["title": "Yeni A.Ş.", "roles": ["owner"]])
                    _ = try answer.expect(200, 201)
                    let id = new.split(separator: "+")[1]
                    try await poll("a checkpoint by the new key") {
                        let keys = try await installation.anonymous.get("/v1/checkpoints/keys").expect(200)
                        let latest = try await installation.anonymous.get("/v1/checkpoints/latest").expect(200)
                        let key = keys["keys"].array.filter { $0["id"] == .string(String(id)) }
                        return try OwnVerifier.checkpoint(
                            latest["note"].string ?? "", keys: ["keys": .array(key)]) != nil
                    }
                }
                for (keys, exit) in [([Installation.publicKey, new], 0), ([Installation.publicKey], 1), ([new], 1)] {
                    let verified = try await Installation.run(
                        ["verify"] + keys.flatMap { ["--key", $0] }, databaseURL: url)
                    #expect(verified.exit == .code(Int32(exit)), "\(keys.count) \(verified.lines)")
                }
            }
        }
    }
}
