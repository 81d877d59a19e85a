import Foundation
import Glibc
import SystemPackage
import TestKit
import Testing

extension OwnInstallations {
    @Suite("Notices to the declared address")
    struct NoticeJourney {
        /// A worker that sends mail this way, beside the installation's own.
        private func sending(
            by way: String, _ installation: Installation, _ body: () async throws -> Void
        ) async throws {
            var environment = Installation.environment(databaseURL: installation.databaseURL)
            environment["KOZA_MAIL"] = way
            try await withProgram(BuiltProduct.path(), ["work"], environment: environment) { _ in try await body() }
        }

        private func gin(_ installation: Installation) async throws -> Gin {
            try await installation.setClock("2025-09-01T09:00:00+03:00")
            var gin = try await Gin.define(in: try await Region(installation))
            try await gin.openSeason(startsOn: "2025-09-15")
            try await installation.setClock("2025-10-06T10:00:00+03:00")
            return gin
        }

        private func notices(of caller: Caller, _ event: String) async throws -> [JSON] {
            try await caller.get("/v1/notices").expect(200)["items"].array.filter { $0["event"] == .string(event) }
        }

        @Test("M25/2: an SMTP server gets the notice of a certificate, in Turkish, for the inspector's address")
        func smtp() async throws {
            let port = try freeLoopbackPort()
            let server = [
                "-m", "aiosmtpd", "-n", "-l", "127.0.0.1:\(port)", "-c", "aiosmtpd.handlers.Debugging", "stdout",
            ]
            try await withProgram("/usr/bin/python3", server, environment: ["PYTHONUNBUFFERED": "1"]) { smtp in
                try await withInstallation { installation in
                    try await sending(by: "smtp://127.0.0.1:\(port)", installation) {
                        let gin = try await gin(installation)
                        let lot = try await gin.present(gin.sondaj(Gin.bales(10))).expect(201)
                        let number = try #require(lot["certificate"]["number"].string)
                        let told = try await poll("the notice", within: .seconds(120)) {
                            try await notices(of: gin.inspector, "lot.certified").first { $0["state"] == "delivered" }
                        }
                        #expect(told["recipient"] == .string(gin.inspector.subject))
                        let mail = smtp.lines
                        #expect(mail.contains("To: <ayse@example.com>"))
                        let text = mail.compactMap { Data(base64Encoded: $0) }.reduce(Data(), +)
                        #expect(
                            String(decoding: text, as: UTF8.self).contains("\(number) numaralı Pamuk Kontrol Belgesi"))
                    }
                }
            }
        }

        @Test("M25/2, M31/2: a notice that does not arrive is recorded, and no result waits for it")
        func unreachable() async throws {
            let port = try freeLoopbackPort()
            try await withInstallation { installation in
                try await sending(by: "smtp://127.0.0.1:\(port)", installation) {
                    let gin = try await gin(installation)
                    _ = try await gin.present(gin.sondaj(Gin.bales(10))).expect(201)
                    let tried = try await poll("an attempt", within: .seconds(120)) {
                        try await notices(of: gin.inspector, "lot.certified").first { $0["lastError"].string != nil }
                    }
                    #expect(tried["state"] == "waiting")
                    #expect(tried["lastError"].string?.contains("ayse@") == false)
                    let importer = try await gin.region.makeTrader()
                    _ = try await importer.apply(importer.importation(netKg: 100)).expect(201)
                    let seen = try await poll("the trader's notice", within: .seconds(120)) {
                        try await notices(of: importer.user, "trade.reference-issued").first
                    }
                    #expect(seen["recipient"] == .string(importer.user.subject))
                    #expect(try await notices(of: importer.user, "lot.certified").isEmpty)
                }
            }
        }

        @Test("M25/2: the system's sendmail is handed a lot's refusal with its findings")
        func sendmail() async throws {
            let folder = try TemporaryFolder()
            let (program, out) = (folder.path + "/sendmail", folder.path + "/out")
            try Data("#!/bin/sh\necho \"$@\" >> \(out)\ncat >> \(out)\n".utf8).write(to: URL(filePath: program))
            chmod(program, 0o755)
            try await withInstallation { installation in
                try await sending(by: program, installation) {
                    let gin = try await gin(installation)
                    let lot = try await gin.present(gin.sondaj(Gin.bales(10)), lane: "red").expect(201)
                    let path = "/v1/lots/\(gin.season)/\(lot["lotNumber"].string ?? "")/inspection"
                    let opened = lot["openBales"].array.map { number -> JSON in
                        ["number": number, "packing": "conforming", "content": "mixedTypes"]
                    }
                    let refused = try await gin.region.tradeInspector.post(
                        path,
                        [
                            "inspectedOn": "2025-10-06", "bales": .array(opened), "conforming": false,
                            "findings": [["rule": "M8/2", "note": "tipler karışık"]],
                        ])
                    _ = try refused.expect(200, 201)
                    try await poll("the mails", within: .seconds(120)) {
                        try await notices(of: gin.inspector, "lot.refused").contains { $0["state"] == "delivered" }
                    }
                    let mail = try String(contentsOfFile: out, encoding: .utf8)
                    #expect(mail.contains("-i -f koza@localhost -- ayse@example.com"))
                    let text = mail.split(separator: "\r\n").compactMap { Data(base64Encoded: String($0)) }
                    #expect(String(decoding: text.reduce(Data(), +), as: UTF8.self).contains("M8/2: tipler karışık"))
                }
            }
        }
    }
}
