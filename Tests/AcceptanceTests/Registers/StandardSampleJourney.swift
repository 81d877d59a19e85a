import TestKit
import Testing

@Suite("A directorate's standard samples")
struct StandardSampleJourney {
    private let upland: JSON = [
        "ginningMethod": "rollerGin", "group": "upland", "class": "beyaz", "type": "standart 2", "on": "2025-09-01",
        "properties": ["colour": "beyaz", "foreignMatter": "az yaprak", "preparation": "düzgün"],
    ]

    @Test("M10/2, M10/3: prepared, sent to an inspection unit, replaced when worn, and everyone sees who holds what")
    func register() async throws {
        let region = try await Region(SharedService.get().installation, "sample-\(Numbers.unique())")
        let sample = try await region.directorate.post("/v1/standard-samples", upland).expect(201)
        #expect(sample["class"] == "Beyaz" && sample["type"] == "Standart 2" && sample["number"] == 1)
        let path = "/v1/standard-samples/\(region.code)"
        let sent: JSON = ["unit": "Söke Servisi", "on": "2025-09-10"]
        #expect(try await region.directorate.post(path + "/1/dispatches", sent).expect(200)["heldBy"] == "Söke Servisi")
        let worn = try await region.directorate.post(path + "/1/replacement", ["reason": "rengi soldu"]).expect(201)
        #expect(worn["number"] == 2 && worn["replaces"] == 1)
        let seen = try await region.tradeInspector.get(path).expect(200)
        #expect(seen["items"].array.map { $0["replacedOn"] } == [.string(SharedService.today), .null])
    }

    @Test("M10/2: another directorate's register is read, not written")
    func otherRegion() async throws {
        let installation = try await SharedService.get().installation
        let region = try await Region(installation, "sample-\(Numbers.unique())")
        _ = try await region.directorate.post("/v1/standard-samples", upland).done()
        let other = try await Region(installation, "sample-\(Numbers.unique())")
        let path = "/v1/standard-samples/\(region.code)/1"
        #expect(try await other.directorate.get(path).status == 200)
        #expect(try await other.directorate.post(path + "/dispatches", ["unit": "Aydın"]).status == 403)
        #expect(try await other.directorate.get("/v1/standard-samples/\(region.code)/7").status == 404)
    }

    @Test("M10/4: a linter sample that does not tell its cuts is refused")
    func linters() async throws {
        let region = try await SharedService.get().region
        let linters: JSON = [
            "ginningMethod": "linterGin", "group": "linter",
            "properties": ["colour": "gri", "foreignMatter": "az", "preparation": "düzgün"],
        ]
        #expect(try await region.directorate.post("/v1/standard-samples", linters).faults == ["M10/4 /cuts"])
    }
}
