import TestKit
import Testing

@Suite("Lineage")
struct LineageTests {
    private func edges(_ lineage: JSON) -> Set<String> {
        Set(
            lineage["edges"].array.map { edge in
                "\(edge["from"].string ?? "") \(edge["kind"].string ?? "") \(edge["to"].string ?? "")"
            })
    }

    @Test("M22/2, M24/1, M32/1: a certificate's and a bale's way from lot to declaration", .tags(.m22, .m24, .m32))
    func fromLotToExport() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let lot = try await gin.certify(4)
        let root = lot.certificateNumber
        let first = strings(lot.baleNumbers.prefix(1))
        let sold =
            try await gin.inspector.post(
                "/v1/certificates/\(root)/transfers",
                ["to": ["vkn": .string(exporter.vkn), "title": "Tacir"], "bales": strings(lot.baleNumbers.prefix(2))]
            ).done().madeCertificates[0]["number"].string ?? "?"
        let other =
            try await gin.inspector.post(
                "/v1/certificates/\(root)/splits", ["parts": [["bales": strings(lot.baleNumbers.suffix(1))]]]
            ).done().madeCertificates[0]["number"].string ?? "?"
        let use: JSON = ["number": .string(sold), "bales": first]
        let application = try await exporter.apply(exporter.export(use, netKg: 218.5)).expect(201)
        let customs = try await service.installation.caller(.customs)
        let declaration = exporter.declaration(of: application, registeredOn: SharedService.today)
        let answer = try await customs.post("/v1/customs/declarations", declaration)
        _ = try answer.expect(201)

        let lotID = "lot:\(gin.season)-\(lot["lotNumber"].string ?? "")"
        let id = application["id"].string ?? ""
        let way: Set = [
            "\(lotID) control certificate:\(root)", "certificate:\(root) transfer certificate:\(sold)",
            "certificate:\(sold) export application:\(id)",
            "application:\(id) declared declaration:\(declaration["declaration"].string ?? "")",
        ]
        let path = "/v1/certificates/\(sold)/lineage"
        let lineage = try await exporter.user.get(path).expect(200)
        #expect(edges(lineage) == way)
        #expect(Set(lineage["nodes"].array.compactMap { $0["kind"].string }).count == 4)
        let whole = try await service.region.directorate.get("/v1/certificates/\(root)/lineage").expect(200)
        #expect(edges(whole) == way.union(["certificate:\(root) split certificate:\(other)"]))
        let bale = "/v1/bales/\(gin.id)/\(gin.season)/\(lot.baleNumbers[0])/lineage"
        let ofBale = try await service.region.directorate.get(bale, after: answer.position).expect(200)
        #expect(edges(ofBale) == way)
        #expect(ofBale["edges"][0]["bales"] == first)

        let seller = try await gin.inspector.get(path).expect(200)
        #expect(!seller["nodes"].array.contains { $0["kind"] == "declaration" }, "another firm's declaration")
        #expect(try await service.region.makeTrader().user.get(path).status == 403)
        #expect(try await gin.inspector.get("/v1/certificates/PKB-2025-99999-1/lineage").status == 404)
    }
}
