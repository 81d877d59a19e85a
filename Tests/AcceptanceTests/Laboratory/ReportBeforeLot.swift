import TestKit
import Testing

@Suite("The laboratory's report before the lot")
struct ReportBeforeLot {
    @Test(
        "M14/1, M14/4, M14/5, M20/3: from the sealed sample by courier to the report, and to the lot that declares it",
        .tags(.m14, .m20))
    func journey() async throws {
        let gin = try await SharedService.get().gin()
        let laboratory = try await gin.region.laboratory()
        let bales = Gin.bales(3).map(Gin.analysed)
        let taken = try await gin.inspector.post(
            "/v1/factories/\(gin.id)/samples",
            laboratory.samples(of: bales).with("takenAt", "2025-10-06T08:00:00+03:00")
        ).expect(201)
        #expect(taken["takenBy"].string == gin.inspector.subject)
        #expect(taken["samples"][0]["conditionsMet"] == .null)
        let path = "/v1/samples/\(taken["id"].string ?? "")"
        let handed = try await gin.inspector.post(
            path + "/hand-overs", ["to": "courier-7", "at": "2025-10-06T09:00:00+03:00", "sealsIntact": true]
        ).expect(201)
        #expect(handed["handOvers"][0]["from"].string == gin.inspector.subject)
        #expect(handed["handOvers"][0]["to"] == "courier-7")
        let early = try await laboratory.user.post(
            path + "/laboratory-report", laboratory.report(bales, number: "R-1"))
        #expect(early.status == 409)
        #expect(try early.json["rule"] == "M14/4")
        let received = try await laboratory.receive(taken)
        #expect(received["samples"].array.map { $0["conditionsMet"] } == [true, true, true])
        let reported = try await laboratory.user.post(
            path + "/laboratory-report", laboratory.report(bales, number: "R-1")
        ).expect(201)
        #expect(reported["samples"].array.map { $0["report"] } == ["R-1", "R-1", "R-1"])

        let lot = try await gin.present(gin.tekBalya(bales, laboratory, report: "R-1")).expect(201)
        #expect(lot["status"] == "certified")
        #expect(lot["analyses"].array.map { $0["report"]["number"] } == ["R-1"])
        let listed = try await gin.inspector.get(gin.lotPath(lot["lotNumber"].string ?? "") + "/samples").expect(200)
        #expect(listed["items"].array.map { $0["id"] } == [taken["id"]])
    }

    @Test("M20/3: a lot that differs from its report is refused, every bale named at once, in both languages")
    func differences() async throws {
        let gin = try await SharedService.get().gin()
        let laboratory = try await gin.region.laboratory()
        let bales = Gin.bales(4).map(Gin.analysed)
        let sampling = try await gin.sample(bales, for: laboratory)
        let other = bales.enumerated().map { index, bale in
            index == 1 ? bale.with("staple", 35).with("type", "Standart 3") : bale
        }
        _ = try await laboratory.user.post(
            "/v1/samples/\(sampling["id"].string ?? "")/laboratory-report",
            laboratory.report(Array(other.dropLast()), number: "R-1")
        ).expect(201)
        let body = gin.tekBalya(bales, laboratory, report: "R-1")
        let refused = try await gin.present(body)
        #expect(refused.status == 422)
        let told = ["M20/3 /bales/1/type", "M20/3 /bales/1/staple", "M20/3 /bales/3"]
        #expect(try refused.faults == told)
        let number = bales[1]["number"].string ?? "?"
        #expect(try refused.json["errors"][1]["detail"].string?.contains("36 was declared") == true)
        let turkish = try await gin.inspector.post(
            "/v1/control-applications?dryRun=true", body, headers: ["Accept-Language": "tr"]
        ).expect(200)
        #expect(turkish["errors"].array.count == 3)
        #expect(
            turkish["errors"][1]["detail"].string
                == "Balya \(number): beyan edilen 36, laboratuvar raporunda 35.")
        let mended = other.dropLast().map { $0 }
        #expect(gin.sequence(try await gin.present(gin.tekBalya(mended, laboratory, report: "R-1")).expect(201)) == 1)
    }

    @Test("M14/5: the laboratory's fixed-width file is a report as well; its faults are told by line", .tags(.m14))
    func file() async throws {
        let gin = try await SharedService.get().gin()
        let laboratory = try await gin.region.laboratory()
        let first = 1_000_000 + Numbers.unique() * 10
        let bales = [first, first + 1].map { number -> JSON in
            Gin.analysed(["number": .string("\(number)"), "grossKg": 220, "netKg": 218])
                .with("character", ["micronaire": 4.2, "strength": 31.5, "lengthMm": 29.5])
        }
        let sampling = try await gin.sample(bales, for: laboratory)
        let path = "/v1/samples/\(sampling["id"].string ?? "")/laboratory-report?number=F-1&on=2025-10-06"
        func send(_ lines: [String]) async throws -> HTTPResponse {
            try await laboratory.user.send(
                "POST", path, body: Array(lines.joined(separator: "\r\n").utf8),
                headers: ["Content-Type": "text/plain"])
        }
        let stranger = try await send([line(first), line(first + 7), line(first + 1, micronaire: "xx")])
        #expect(stranger.status == 422)
        #expect(try Set(stranger.faults) == ["- /lines/3", "M14/1 /lines/2"])
        let reported = try await send([line(first), line(first + 1)]).expect(201)
        #expect(reported["samples"].array.map { $0["report"] } == ["F-1", "F-1"])
        let again = try await send([line(first)])
        #expect([409, 422].contains(again.status))
        #expect(try await gin.present(gin.tekBalya(bales, laboratory, report: "F-1")).status == 201)
    }

    /// Gin 00068, classed 6 October 2025: staple 36, micronaire 4.2, strength 31.5, length 1.16 in.
    private func line(_ bale: Int, micronaire: String = "42") -> String {
        let head = "00068\(bale)20251006" + "0" + "     " + "  " + "31" + "36" + micronaire + "315"
        let tail = String(repeating: " ", count: 53 - head.count) + "116"
        return head + tail
    }
}
