import Foundation
import TestKit
import Testing

@Suite("Signed trade applications")
struct SignedTrade {
    @Test("M28/1: a firm's user signs an import; unsigned it is refused, and by whose number nobody knows")
    func importation() async throws {
        let signing = try await SigningService.get()
        let trader = try await signing.service.region.makeTrader()
        let application = trader.importation(netKg: 1000.5)
        let unsigned = try await trader.apply(application)
        #expect(unsigned.status == 422)
        #expect(try unsigned.faults == ["M28/1 /signature"])

        let citizen = Numbers.tckn()
        let body = try await trader.user.signing(application, by: try await signing.signer(citizen))
        #expect(try await trader.apply(body).text.contains("citizen number is not recorded"))
        _ = try await signing.service.region.directorate.post(
            "/v1/firms/\(trader.vkn)/authorisations",
            [
                "userId": .string(trader.user.subject), "name": "Mehmet Kaya", "tckn": .string(citizen),
                "email": "m@example.com", "role": "firmUser", "validUntil": "2035-12-31",
            ]
        ).done()
        let applied = try await trader.apply(body).expect(201)
        let path = "/v1/trade-applications/\(applied["id"].string ?? "")"
        #expect(try await trader.user.get(path).expect(200)["signature"]["authority"] == "Deneme ESHS")
        let (cms, content) = (
            try await trader.user.get(path + "/signature.p7s"), try await trader.user.get(path + "/signed-content")
        )
        #expect(try await OpenSSL.verifies(cms.body, over: content.body, root: signing.authority.rootFile))
    }

    @Test("The sandbox signs in a user's stead, and says that it did")
    func mobile() async throws {
        let signing = try await SigningService.get()
        let (gin, citizen) = try await signing.gin()
        let application = gin.sondaj(Gin.bales(1))
        let installation = signing.service.installation
        let signed = try await installation.anonymous.post(
            "/sandbox/mobile-signatures", ["subject": .string(gin.inspector.subject), "application": application]
        ).expect(201)
        #expect(signed["signedBy"] == "server")
        let lot = try await gin.present(application.with("signature", signed["signature"])).expect(201)
        #expect(lot["signature"]["authority"] == "Mobil")
        let path = gin.lotPath(lot["lotNumber"].string ?? "")
        let cms = try await gin.inspector.get(path + "/signature.p7s")
        let content = try await gin.inspector.get(path + "/signed-content")
        #expect(try await OpenSSL.verifies(cms.body, over: content.body, root: signing.testRoot))
        let unknown = try await installation.anonymous.post(
            "/sandbox/mobile-signatures", ["subject": "nobody-\(citizen)".json, "application": [:]])
        #expect(unknown.status == 422)
        #expect(try unknown.faults == ["- /subject"])
    }

    @Test("What is no signature at all, or over numbers that cannot be signed, is refused in its place")
    func unreadable() async throws {
        let signing = try await SigningService.get()
        let trader = try await signing.service.region.makeTrader()
        let application = trader.importation(netKg: 1000.5)
        for text in ["", "not base64!", String(repeating: "A", count: 100_000)] {
            let refused = try await trader.apply(application.with("signature", text.json))
            #expect(refused.status == 422)
            #expect(try refused.faults == ["- /signature"], "\(text.prefix(20))")
        }
        let nonsense = try await trader.apply(application.with("signature", "MDAw"))
        #expect(try nonsense.faults == ["M28/1 /signature"])
        let inexact = try await trader.user.send(
            "POST", "/v1/signatures/content", body: Array(#"{"netKg": 0.1234567890123456789}"#.utf8),
            headers: ["Content-Type": "application/json"])
        #expect(inexact.status == 422)
        #expect(try inexact.faults == ["- /netKg"])
    }
}

extension String {
    fileprivate var json: JSON { .string(self) }
}
