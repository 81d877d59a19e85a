import TestKit
import Testing

extension OwnInstallations {
    @Suite("A certificate that ends while its export waits")
    struct ExpiredWhileWaiting {
        @Test(
            "M26/2, M23/1: no reference is made after the certificate's last day; until then it is", .tags(.m23, .m26))
        func concludedTooLate() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let exporter = try await gin.region.makeTrader()
                let lot = try await gin.certify(3)
                try await installation.setClock("2026-10-06T12:00:00+03:00")
                func wait(_ bale: Int) async throws -> String {
                    let use: JSON = [
                        "number": .string(lot.certificateNumber), "bales": [.string(lot.baleNumbers[bale])],
                    ]
                    let body = exporter.export(use, netKg: 218.5)
                    let waiting = try await exporter.apply(body, lane: "red").expect(201)
                    return "/v1/trade-applications/\(waiting["id"].string ?? "")"
                }
                let paths = [try await wait(0), try await wait(1), try await wait(2)]
                func conclude(_ path: String, on day: String) async throws -> HTTPResponse {
                    try await gin.region.tradeInspector.post(
                        path + "/inspection", ["inspectedOn": .string(day), "conforming": true])
                }
                try await installation.setClock("2026-10-06T23:59:59+03:00")
                let inTime = try await conclude(paths[0], on: "2026-10-06").done()
                #expect(inTime["reference"]["validUntil"] == "2026-12-06")
                try await installation.setClock("2026-10-07T00:00:00+03:00")
                let late = try await conclude(paths[1], on: "2026-10-07")
                #expect(late.status == 422)
                #expect(try late.faults == ["M26/2 /conforming"])
                let finding: JSON = ["rule": "M23/1", "note": "Belgenin süresi doldu"]
                let result: JSON = ["inspectedOn": "2026-10-07", "conforming": false, "findings": [finding]]
                let refused = try await gin.region.tradeInspector.post(paths[1] + "/inspection", result)
                #expect(try refused.done()["status"] == "refused")
                let withdrawn = try await exporter.user.post(paths[2] + "/cancellation", ["reason": "Süre doldu"])
                #expect(try withdrawn.done()["status"] == "cancelled")
                try await expectNoProblems(installation)
            }
        }
    }
}
