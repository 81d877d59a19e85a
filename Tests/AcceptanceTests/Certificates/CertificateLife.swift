import TestKit
import Testing

@Suite("The life of a certificate")
struct CertificateLife {
    private static let buyer: JSON = ["vkn": "4840015664", "title": "Aydın İplik"]

    private func post(_ gin: Gin, _ certificate: JSON, _ command: String, _ body: JSON) async throws -> HTTPResponse {
        try await gin.inspector.post("/v1/certificates/\(certificate["number"].string ?? "")/\(command)", body)
    }

    @Test("M24/1, M24/2: valid, transferred, split, exhausted and cancelled are told apart", .tags(.m24))
    func statuses() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let whole = try await gin.certify(4)["certificate"]
        #expect(whole["status"] == "valid")
        let transferred = try await post(gin, whole, "transfers", ["to": Self.buyer, "bales": "all"]).done()
        #expect(transferred["source"]["status"] == "transferred")
        let child = transferred.madeCertificates[0]
        #expect(child["status"] == "valid")
        #expect(child["parent"] == whole["number"])
        #expect(child["validUntil"] == whole["validUntil"])

        let halves = child.baleNumbers
        let split = try await post(
            gin, child, "splits",
            ["parts": [["bales": strings(halves.prefix(2))], ["bales": strings(halves.suffix(2))]]]
        ).done()
        #expect(split["source"]["status"] == "split")
        #expect(split.madeCertificates.array.map { $0["holder"]["vkn"] } == ["4840015664", "4840015664"])

        let exporter = try await service.region.makeTrader()
        let first = split.madeCertificates[0]
        let use: JSON = ["number": first["number"], "netKg": first["netKg"]]
        _ = try await exporter.apply(exporter.export(use, netKg: first["netKg"])).expect(201)
        let path = "/v1/certificates/\(first["number"].string ?? "")"
        #expect(try await gin.inspector.get(path).expect(200)["status"] == "exhausted")

        let second = "/v1/certificates/\(split.madeCertificates[1]["number"].string ?? "")"
        let reason: JSON = ["reason": "Hatalı beyan"]
        #expect(
            try await service.region.directorate.post(second + "/cancellation", reason).done()["status"] == "cancelled")
        #expect(try await service.region.directorate.post(second + "/cancellation", reason).status == 409)
        #expect(try await service.region.directorate.post(path + "/cancellation", reason).status == 409)
    }

    @Test("M24/1: nothing is moved from a certificate that is not valid, nor what it does not hold", .tags(.m24))
    func refusals() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let certificate = try await gin.certify(3)["certificate"]
        let bales = certificate.baleNumbers
        let cases: [(String, JSON)] = [
            ("transfers", ["to": Self.buyer, "bales": ["STRANGER"]]),
            ("transfers", ["to": Self.buyer, "bales": []]),
            ("transfers", ["to": Self.buyer, "bales": strings([bales[0], bales[0]])]),
            ("transfers", ["to": Gin.owner, "bales": "all"]),
            ("splits", ["parts": []]),
            ("splits", ["parts": [["bales": []], ["bales": strings(bales)]]]),
            ("splits", ["parts": [["bales": strings(bales)]]]),
            ("splits", ["parts": [["bales": strings(bales.prefix(2))], ["bales": strings(bales.suffix(2))]]]),
        ]
        for (command, body) in cases {
            let answer = try await post(gin, certificate, command, body)
            #expect(answer.status == 422, "\(body)")
            #expect(try answer.rules == ["M24/1"], "\(body)")
        }
        _ = try await post(gin, certificate, "transfers", ["to": Self.buyer, "bales": "all"]).done()
        let again = try await post(gin, certificate, "transfers", ["to": Self.buyer, "bales": strings(bales)])
        #expect(again.status == 422)
        #expect(try again.rules == ["M24/1"])
        let stranger = try await service.gin()
        let other = try await stranger.inspector.post(
            "/v1/certificates/\(certificate["number"].string ?? "")/transfers", ["to": Self.buyer, "bales": "all"])
        #expect(other.status == 403)
    }

    @Test("M24/1, M26/2: a bale that cannot be moved or exported is pointed to where it stands", .tags(.m24, .m26))
    func pointers() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let certificate = try await gin.certify(4, netKg: 200)["certificate"]
        let bales = certificate.baleNumbers
        let wrong = strings([bales[0], "YOK", bales[1], bales[0]])
        let transfer = try await post(gin, certificate, "transfers", ["to": Self.buyer, "bales": wrong])
        #expect(try transfer.faults == ["M24/1 /bales/1", "M24/1 /bales/3"])
        let parts: JSON = [["bales": strings([bales[2]])], ["bales": strings([bales[3], bales[2], "YOK"])]]
        let split = try await post(gin, certificate, "splits", ["parts": parts])
        #expect(try split.faults == ["M24/1 /parts/1/bales/1", "M24/1 /parts/1/bales/2"])
        let use: JSON = ["number": certificate["number"], "bales": wrong]
        let export = try await exporter.apply(exporter.export(use, netKg: 600))
        #expect(try export.faults == ["M26/2 /certificates/0/bales/1", "M26/2 /certificates/0/bales/3"])
    }

    @Test(
        "M24/1, M22/2: a bale that was moved verifies on its new certificate and no longer on the old",
        .tags(.m22, .m24))
    func movedBale() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let certificate = try await gin.certify(3)["certificate"]
        let bale = certificate.baleNumbers[0]
        let answer = try await post(gin, certificate, "transfers", ["to": Self.buyer, "bales": [.string(bale)]])
        let moved = try answer.done().madeCertificates[0]
        func verify(_ certificate: JSON) async throws -> HTTPResponse {
            try await service.installation.anonymous.get(
                "/dogrula/\(certificate["verificationCode"].string ?? "")/bales/\(bale)", after: answer.position,
                headers: ["Accept": "application/json"])
        }
        #expect(try await verify(moved).expect(200)["valid"] == true)
        let old = try await verify(certificate)
        #expect(try old.status == 404 || old.json["valid"] == false, "\(old.text)")
    }

    @Test("M24/1: kilograms held by an export cannot be transferred, and the rest can", .tags(.m24))
    func heldKilograms() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let certificate = try await gin.certify(10, netKg: 200)["certificate"]
        let use: JSON = ["number": certificate["number"], "netKg": 150]
        _ = try await exporter.apply(exporter.export(use, netKg: 150)).expect(201)
        let all = try await post(gin, certificate, "transfers", ["to": Self.buyer, "bales": "all"])
        #expect(try all.rules == ["M24/1"])
        let nine = try await post(
            gin, certificate, "transfers", ["to": Self.buyer, "bales": strings(certificate.baleNumbers.prefix(9))]
        ).done()
        #expect(nine["source"]["remaining"]["netKg"] == 50)
        #expect(nine.madeCertificates[0]["netKg"] == 1800)
    }

    @Test("M24/1, M26/2: a transfer and exports at once take each kilogram once", .tags(.m24, .m26))
    func transferAgainstExport() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let certificate = try await gin.certify(8, netKg: 200)["certificate"]
        let bales = certificate.baleNumbers
        let taken = try await atOnce(16) { index in
            let bale = strings(bales[(index / 2)...(index / 2)])
            if index % 2 == 0 {
                return try await self.post(gin, certificate, "transfers", ["to": Self.buyer, "bales": bale]).status
            }
            return try await exporter.apply(
                exporter.export(["number": certificate["number"], "bales": bale], netKg: 200)
            ).status
        }
        for pair in stride(from: 0, to: 16, by: 2) {
            #expect([taken[pair], taken[pair + 1]].sorted() == [201, 422], "bale \(pair / 2)")
        }
        let path = "/v1/certificates/\(certificate["number"].string ?? "")"
        #expect(try await gin.inspector.get(path).expect(200)["remaining"]["bales"] == 0)
    }

    @Test("M24/1: a bale's history names every lot and certificate it was on", .tags(.m24))
    func history() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.certify(2)
        let bale = lot.baleNumbers[0]
        let answer = try await post(
            gin, lot["certificate"], "transfers", ["to": Self.buyer, "bales": [.string(bale)]])
        let child = try answer.done().madeCertificates[0]["number"].string ?? "?"
        let history = try await service.region.directorate.get(
            "/v1/bales/\(gin.id)/\(gin.season)/\(bale)", after: answer.position)
        _ = try history.expect(200)
        #expect(history.text.contains("\"\(lot.certificateNumber)\"") && history.text.contains("\"\(child)\""))
        #expect(history.text.contains(lot["lotNumber"].string ?? "?"))
    }
}
