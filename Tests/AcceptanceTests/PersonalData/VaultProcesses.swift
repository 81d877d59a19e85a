import Foundation
import TestKit
import Testing

extension OwnInstallations {
    @Suite("The vault across processes")
    struct VaultProcesses {
        private static let erased: JSON = "silinmiştir / erased"

        @Test("What one server erases is erased for the other at once, and after a rebuild of every projection")
        func twoServers() async throws {
            try await withInstallation { installation in
                let region = try await Region(installation)
                let other = try await Installation.start(databaseURL: installation.databaseURL)
                let vkn = Numbers.vkn()
                try await region.defineFirm(vkn, "owner", title: "Ortak A.Ş.")
                let there = Caller(http: other.http, token: region.generalDirectorate.token)
                #expect(try await there.get("/v1/firms/\(vkn)").expect(200)["title"] == "Ortak A.Ş.")
                _ = try await region.generalDirectorate.post("/v1/subjects/\(vkn)/erasure", ["reason": "Kapandı"])
                    .expect(200)
                #expect(try await there.get("/v1/firms/\(vkn)").expect(200)["title"] == Self.erased)
                let (exit, lines) = try await Installation.run(
                    ["rebuild", "--all"], databaseURL: installation.databaseURL)
                #expect(exit == .code(0), "\(lines)")
                #expect(try await there.get("/v1/firms/\(vkn)").expect(200)["title"] == Self.erased)
                #expect(try await there.get("/v1/destructions").expect(200)["items"].array.count == 1)
                try await expectNoProblems(installation)
                try await other.stop()
            }
        }

        @Test(
            "M34/1-a: five years after the last event personal data is due, and destroyed where the parameter says so")
        func retention() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-10-06T10:00:00+03:00")
                let region = try await Region(installation)
                let (old, held) = (Numbers.vkn(), Numbers.vkn())
                for vkn in [old, held] { try await region.defineFirm(vkn, "owner", title: "Eski \(vkn)") }
                _ = try await region.generalDirectorate.post("/v1/subjects/\(held)/holds", ["reason": "Dava"])
                    .expect(201)
                try await installation.setClock("2030-10-06T10:00:00+03:00")
                let url = installation.databaseURL
                let early = try await Installation.run(["vault", "due"], databaseURL: url)
                #expect(early.exit == .code(0) && early.lines.last == "0 past retention", "\(early.lines)")
                try await installation.setClock("2030-10-07T10:00:00+03:00")
                let due = try await Installation.run(["vault", "due"], databaseURL: url)
                #expect(due.lines.last == "1 past retention", "\(due.lines)")

                _ = try await region.generalDirectorate.post(
                    "/v1/parameters",
                    [
                        "name": "personalDataAfterRetention", "value": "destroy", "effectiveFrom": "2030-10-07",
                        "source": "Deneme 3",
                    ]
                ).done()
                let general = region.generalDirectorate
                try await poll("the worker to destroy what is due", within: .seconds(120)) {
                    try await general.get("/v1/firms/\(old)").expect(200)["title"] == Self.erased
                }
                #expect(try await general.get("/v1/firms/\(held)").expect(200)["title"] != Self.erased)
                // The log of destruction is a read model, which may be a moment behind the key's end.
                try await poll("the record of it", within: .seconds(120)) {
                    let records = try await general.get("/v1/destructions").expect(200)["items"].array
                    return records.map { $0["basis"] } == ["retention"]
                }
            }
        }

        @Test("A rotated master key is found by who runs already, and read by whoever could read the one before")
        func rotated() async throws {
            let file = try TemporaryFolder().path + "/master-key"
            try Installation.masterKey.write(toFile: file, atomically: true, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
            let own = ["KOZA_MASTER_KEY": "", "KOZA_MASTER_KEY_FILE": file]
            let installation = try await Installation.start(environment: own)
            let region = try await Region(installation)
            let firms = [Numbers.vkn(), Numbers.vkn()]
            try await region.defineFirm(firms[0], "owner", title: "Pamuk A.Ş.")
            let rotation = try await RunningProgram.start(
                BuiltProduct.path(), ["vault", "rotate"],
                environment: Installation.environment(databaseURL: installation.databaseURL).merging(own) { $1 })
            #expect(try await rotation.end(within: .seconds(120)) == .code(0), "\(rotation.lines)")
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o640)
            try await region.defineFirm(firms[1], "owner", title: "Pamuk A.Ş.")
            for vkn in firms {
                let found = try await region.generalDirectorate.get("/v1/firms/\(vkn)").expect(200)
                #expect(found["title"] == "Pamuk A.Ş.")
            }
            try await installation.stop()
        }

        @Test("Without the right master key the service says so and does not start")
        func wrongKey() async throws {
            try await withInstallation { installation in
                var environment = Installation.environment(databaseURL: installation.databaseURL)
                for (key, words) in [
                    (String(repeating: "0", count: 64), "sealed under master key"), ("abc", "64 hexadecimal digits"),
                    (nil, "No master key"),
                ] as [(String?, String)] {
                    environment["KOZA_MASTER_KEY"] = .some(key)
                    environment["KOZA_MASTER_KEY_FILE"] = "/nonexistent"
                    let program = try await RunningProgram.start(
                        BuiltProduct.path(), ["serve", "--port", "0"], environment: environment)
                    let exit = try await program.end(within: .seconds(120))
                    #expect(exit != .code(0))
                    #expect(program.lines.joined(separator: "\n").contains(words), "\(program.lines)")
                }
            }
        }
    }
}
