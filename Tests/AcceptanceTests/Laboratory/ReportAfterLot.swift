import TestKit
import Testing

@Suite("The laboratory's report after the lot")
struct ReportAfterLot {
    /// A presented lot, its samples with the laboratory.
    private func sampled(
        _ gin: Gin, _ laboratory: AnalysisLaboratory, lane: String, unmet: [Int: JSON] = [:], report: String = "R-1"
    ) async throws -> (path: String, bales: [JSON], sampling: JSON) {
        let bales = Gin.bales(3).map(Gin.analysed)
        let lot = try await gin.present(gin.tekBalya(bales, laboratory, report: report), lane: lane).expect(201)
        let path = gin.lotPath(lot["lotNumber"].string ?? "")
        let taken = try await gin.region.tradeInspector.post(path + "/samples", laboratory.samples(of: bales)).expect(
            201)
        let byNumber = Dictionary(uniqueKeysWithValues: unmet.map { (bales[$0.key]["number"].string ?? "", $0.value) })
        return (path, bales, try await laboratory.receive(taken, unmet: byNumber))
    }

    @Test("M20/3: a lot that waits is refused where the report differs, its bales named; presented again it is known")
    func refused() async throws {
        let gin = try await SharedService.get().gin()
        let laboratory = try await gin.region.laboratory()
        let (path, bales, _) = try await sampled(gin, laboratory, lane: "red")
        let wrong = [bales[0], bales[1].with("staple", 33), bales[2]]
        _ = try await laboratory.user.post(path + "/laboratory-report", laboratory.report(wrong, number: "R-1"))
            .expect(201)
        let lot = try await gin.inspector.get(path).expect(200)
        #expect(lot["status"] == "refused")
        #expect(lot["analyses"][0]["differences"].array.map { $0["bale"] } == [bales[1]["number"]])
        #expect(lot["findings"][0]["rule"] == "M20/3")
        #expect(lot["findings"][0]["note"].string?.contains(bales[1]["number"].string ?? "?") == true)
        let late = try await gin.region.tradeInspector.post(
            path + "/inspection", DirectorateJourney.inspection(opening: []))
        #expect(late.status == 409)

        let again = try await gin.present(gin.tekBalya(wrong, laboratory, report: "R-1")).expect(201)
        let events = try await gin.inspector.get(gin.lotPath(again["lotNumber"].string ?? "") + "/events").expect(200)
        let routed = events["items"].array.first { $0["type"] == "lot.routed" }
        let factor = routed?["data"]["risk"]["factors"].array.first { $0["criterion"] == "pastFindings" }
        #expect(factor?["value"] == 1)
    }

    @Test("M20/3: a lot that waits and agrees with the report goes on to its inspection; a certified one keeps both")
    func agrees() async throws {
        let gin = try await SharedService.get().gin()
        let laboratory = try await gin.region.laboratory()
        let (path, bales, _) = try await sampled(gin, laboratory, lane: "yellow")
        _ = try await laboratory.user.post(path + "/laboratory-report", laboratory.report(bales, number: "R-1"))
            .expect(201)
        let inspected = try await gin.region.tradeInspector.post(
            path + "/inspection", DirectorateJourney.inspection(opening: [])
        ).done()
        #expect(inspected["status"] == "certified")
        let (certified, others, _) = try await sampled(gin, laboratory, lane: "green", report: "R-9")
        let wrong = others.map { $0.with("staple", 30) }
        _ = try await laboratory.user.post(certified + "/laboratory-report", laboratory.report(wrong, number: "R-9"))
            .expect(201)
        let lot = try await gin.inspector.get(certified).expect(200)
        #expect(lot["status"] == "certified")
        #expect(lot["analyses"][0]["differences"].array.count == 3)
    }

    @Test("M14/4: a sample that does not meet the conditions voids the classing, until a new one is analysed")
    func void() async throws {
        let gin = try await SharedService.get().gin()
        let laboratory = try await gin.region.laboratory()
        let (path, bales, sampling) = try await sampled(gin, laboratory, lane: "yellow", unmet: [1: ["labelled"]])
        #expect(sampling["samples"].array.map { $0["conditionsMet"] } == [true, false, true])
        #expect(sampling["samples"][1]["unmet"] == ["labelled"])
        let reported = try await laboratory.user.post(
            path + "/laboratory-report", laboratory.report(bales, number: "R-1"))
        #expect(reported.status == 422)
        #expect(try reported.faults == ["M14/4 /bales/1/number"])
        let lot = try await gin.inspector.get(path).expect(200)
        #expect(lot["voidClassings"].array.map { $0["bale"] } == [bales[1]["number"]])
        let inspection = DirectorateJourney.inspection(opening: [])
        #expect(
            try await gin.region.tradeInspector.post(path + "/inspection", inspection).faults == [
                "M14/4 /conforming"
            ])
        let second = try await gin.region.tradeInspector.post(
            path + "/samples",
            laboratory.samples(of: [bales[1]])
        ).expect(201)
        _ = try await laboratory.receive(second)
        _ = try await laboratory.user.post(
            path + "/laboratory-report", laboratory.report([bales[1]], number: "R-2")
        ).expect(201)
        let done = try await gin.region.tradeInspector.post(path + "/inspection", inspection).done()
        #expect(done["status"] == "certified")
    }

    @Test("M14/1: only bales of the lot are sampled, and only where control is by tek balya")
    func strangers() async throws {
        let gin = try await SharedService.get().gin()
        let laboratory = try await gin.region.laboratory()
        let lot = try await gin.certify(1)
        let path = gin.lotPath(lot["lotNumber"].string ?? "")
        let answer = try await gin.inspector.post(path + "/samples", laboratory.samples(of: Gin.bales(1)))
        #expect(answer.status == 422)
        #expect(try answer.faults == ["M14/1 ", "M14/1 /samples/0/bale"])
    }
}
