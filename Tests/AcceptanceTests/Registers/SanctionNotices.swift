import Foundation
import Glibc
import TestKit
import Testing

extension OwnInstallations {
    @Suite("Notices of decisions and sanctions")
    struct SanctionNotices {
        private func told(_ caller: Caller, _ event: String) async throws -> JSON {
            try await poll("the notice of \(event)", within: .seconds(60)) {
                try await caller.get("/v1/notices").expect(200)["items"].array.first {
                    $0["event"] == .string(event) && $0["state"] == "delivered"
                }
            }
        }

        private func mails(_ file: String) throws -> String {
            let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\r\n")
            let parts = lines.compactMap { Data(base64Encoded: String($0)) }
            return String(decoding: parts.reduce(Data(), +), as: UTF8.self)
        }

        @Test(
            "M25/2, M19/2, M35/1, M35/2: a season's decision, a warning and a suspension reach those who act for the gin"
        )
        func sent() async throws {
            let folder = try TemporaryFolder()
            let (program, out) = (folder.path + "/sendmail", folder.path + "/out")
            try Data("#!/bin/sh\ncat >> \(out)\n".utf8).write(to: URL(filePath: program))
            chmod(program, 0o755)
            try await withInstallation { installation in
                var environment = Installation.environment(databaseURL: installation.databaseURL)
                environment["KOZA_MAIL"] = program
                try await withProgram(BuiltProduct.path(), ["work"], environment: environment) { _ in
                    let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                    let clerk = try await installation.caller(.firmUser, "clerk", firm: gin.vkn)
                    try await gin.region.authorise(clerk.subject, .firmUser, for: gin.vkn)
                    #expect(try await told(gin.inspector, "notification.approved")["recipient"].string != nil)

                    let factory = "/v1/factories/\(gin.id)"
                    let officer = gin.region.directorate
                    let warning: JSON = [
                        "finding": ["rule": "M9/1", "note": "Pamuk açıkta"], "remedyBy": "2025-10-10",
                    ]
                    _ = try await officer.post(factory + "/warnings", warning).done()
                    for reader in [gin.inspector, clerk] {
                        #expect(try await told(reader, "factory.warned")["recipient"] == .string(reader.subject))
                    }
                    try await installation.setClock("2025-10-11T09:00:00+03:00")
                    let suspension: JSON = ["from": "2025-10-11", "until": "2025-11-30", "cause": "Giderilmedi"]
                    _ = try await officer.post(factory + "/suspensions", suspension).done()
                    _ = try await told(clerk, "factory.suspended")
                    let text = try mails(out)
                    #expect(text.contains("onaylandı (M19/2). Sicil numarası: \(gin.registryNumber)"))
                    #expect(text.contains("- M9/1: Pamuk açıkta"))
                    #expect(text.contains("2025-10-11 ile 2025-11-30 günleri arasında"))
                    #expect(
                        try await clerk.get("/v1/notices").expect(200)["items"].array.allSatisfy {
                            $0["event"] != "notification.approved"
                        })
                }
            }
        }

        @Test("M25/2, M19/2: a rejected notification is told with its reason")
        func rejected() async throws {
            let service = try await SharedService.get()
            let gin = try await Gin.define(in: service.region)
            let notified = try await gin.inspector.post(
                "/v1/factories/\(gin.id)/notifications", gin.notice(startsOn: SharedService.today)
            ).done()
            let path = "/v1/notifications/\(notified["id"].string ?? "")/decision"
            let rejection: JSON = ["decision": "rejected", "reason": "Tasnif odası yok"]
            _ = try await service.region.directorate.post(path, rejection).done()
            let notice = try await poll("the notice", within: .seconds(60)) {
                try await gin.inspector.get("/v1/notices").expect(200)["items"].array.first {
                    $0["event"] == "notification.rejected"
                }
            }
            #expect(notice["state"] == "waiting" && notice["recipient"] == .string(gin.inspector.subject))
        }
    }
}
