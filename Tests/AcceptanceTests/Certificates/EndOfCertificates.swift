import TestKit
import Testing

@Suite("Cancelled and replaced certificates")
struct EndOfCertificates {
    private static let buyer: JSON = ["vkn": "4840015664", "title": "Aydın İplik"]
    private static let reason: JSON = ["reason": "Numune partiye uymuyor"]

    private func path(_ certificate: JSON) -> String { "/v1/certificates/\(certificate["number"].string ?? "")" }

    @Test("M21/2, M22/2: a cancelled certificate takes along all that was cut from it, to any depth", .tags(.m21, .m22))
    func cancelledWithItsParent() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let bales = Gin.bales(4)
        let root = try await gin.present(gin.sondaj(bales)).expect(201)["certificate"]
        var chain = [root]
        for holder in 0..<6 {
            let to: JSON = ["vkn": .string(Numbers.vkn()), "title": .string("Alıcı \(holder)")]
            let moved = strings(chain[holder].baleNumbers.prefix(holder == 0 ? 3 : 4))
            let answer = try await gin.inspector.post(path(chain[holder]) + "/transfers", ["to": to, "bales": moved])
            chain.append(try answer.done().madeCertificates[0])
        }
        let parts: JSON = ["parts": .array(chain[6].baleNumbers.map { ["bales": [.string($0)]] })]
        chain += try await gin.inspector.post(path(chain[6]) + "/splits", parts).done().madeCertificates.array

        let cancelled = try await service.region.directorate.post(path(root) + "/cancellation", Self.reason).done()
        #expect(cancelled["status"] == "cancelled")
        #expect(cancelled["cancelledWith"] == .null)
        for descendant in chain.dropFirst() {
            let view = try await service.region.directorate.get(path(descendant)).expect(200)
            #expect(view["status"] == "cancelled")
            #expect(view["cancelledWith"] == root["number"])
            #expect(view["remaining"]["bales"] == 0)
        }
        #expect(try await gin.present(gin.sondaj(bales)).status == 201, "every bale may be controlled anew")
    }

    @Test("M26/2: nothing is cancelled while an export holds some of what was cut from it", .tags(.m21, .m26))
    func heldByAnExport() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let root = try await gin.certify(3)["certificate"]
        let child = try await gin.inspector.post(
            path(root) + "/transfers", ["to": Self.buyer, "bales": strings(root.baleNumbers.prefix(2))]
        ).done().madeCertificates[0]
        let use: JSON = ["number": child["number"], "bales": strings(child.baleNumbers.prefix(1))]
        let application = try await exporter.apply(exporter.export(use, netKg: 218.5)).expect(201)
        let refused = try await service.region.directorate.post(path(root) + "/cancellation", Self.reason)
        #expect(refused.status == 409)
        #expect(try refused.rules == ["M26/2"])
        #expect(try await gin.inspector.get(path(root)).expect(200)["status"] == "valid")

        let customs = try await service.installation.caller(.customs)
        let declaration = exporter.declaration(of: application, registeredOn: SharedService.today)
        _ = try await customs.post("/v1/customs/declarations", declaration).expect(201)
        _ = try await service.region.directorate.post(path(root) + "/cancellation", Self.reason).done()
        let bale: (String) -> JSON = { ["number": .string($0), "grossKg": 220, "netKg": 218.5] }
        let exported = try await gin.present(gin.sondaj([bale(child.baleNumbers[0])]))
        #expect(try exported.faults == ["M24/1 /bales/0/number"])
        #expect(try await gin.present(gin.sondaj([bale(child.baleNumbers[1])])).status == 201)
    }

    @Test("M22/2: a certificate with a wrong holder is replaced under a new number that names it", .tags(.m22))
    func reissued() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let old = try await gin.certify(3)["certificate"]
        let body = Self.reason.with("holder", Self.buyer)
        let answer = try await service.region.directorate.post(path(old) + "/reissue", body)
        let new = try answer.done()
        #expect(answer.status == 201)
        #expect(new["origin"] == "reissue")
        #expect(new["parent"] == old["number"])
        #expect(new["holder"]["vkn"] == "4840015664")
        #expect(new["validUntil"] == old["validUntil"])
        #expect(new["verificationCode"] != old["verificationCode"])
        #expect(new["remaining"]["bales"] == 3)
        #expect(new["source"]["status"] == "cancelled")
        #expect(new["source"]["replacedBy"] == new["number"])
        let again = try await service.region.directorate.post(path(old) + "/reissue", body)
        #expect(again.status == 422)
        #expect(try again.rules == ["M22/2"])
        let transfer: JSON = ["to": Gin.owner, "bales": "all"]
        #expect(try await gin.inspector.post(path(old) + "/transfers", transfer).status == 422)
        #expect(try await gin.inspector.post(path(new) + "/transfers", transfer).status == 201)
    }
}
