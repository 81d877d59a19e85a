import TestKit
import Testing

@Suite("What contradicts itself, or cannot be")
struct Contradictions {
    @Test(
        "The clock stays in years whose seasons and deadlines can be written", arguments: ["9999-12-31", "1999-12-31"])
    func clock(_ day: String) async throws {
        let anonymous = try await SharedService.get().installation.anonymous
        let answer = try await anonymous.post("/sandbox/clock", ["now": .string(day + "T10:00:00+03:00")])
        #expect(answer.status == 422)
        #expect(try answer.faults == ["- /now"])
        #expect(try await anonymous.get("/sandbox/clock").expect(200)["now"] == .string(SharedService.now))
    }

    @Test("M26/2: kilograms written beside the bales of a certificate are theirs")
    func drawnTwice() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        let lot = try await gin.certify(2)
        let use: JSON = [
            "number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers.prefix(1)), "netKg": 200,
        ]
        let refused = try await exporter.apply(exporter.export(use, netKg: 218.5))
        #expect(refused.status == 422)
        #expect(try refused.faults == ["M26/2 /certificates/0/netKg"])
        #expect(try await exporter.apply(exporter.export(use.with("netKg", 218.5), netKg: 218.5)).status == 201)
    }

    @Test("M21/2, M30/4, M35/1: a finding names a paragraph that there is")
    func findings() async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let lot = try await gin.present(gin.sondaj(Gin.bales(1)), lane: "red").expect(201)
        let path = gin.lotPath(lot["lotNumber"].string ?? "") + "/inspection"
        func record(_ rule: JSON) -> JSON {
            DirectorateJourney.inspection(opening: [lot["openBales"][0]]).with("conforming", false)
                .with("findings", [["rule": rule, "note": "Nemli"]])
        }
        for rule: JSON in ["foo", "M99/1", "M9/7", "M9-2", "m9/2", " M9/2", ""] {
            let answer = try await service.region.tradeInspector.post(path, record(rule))
            #expect(try answer.faults == ["- /findings/0/rule"], "\(rule)")
        }
        let warning: JSON = ["finding": ["rule": "M9/x", "note": "Açıkta"], "remedyBy": "2025-10-20"]
        let warned = try await service.region.directorate.post("/v1/factories/\(gin.id)/warnings", warning)
        #expect(try warned.faults == ["- /finding/rule"])
        let inWords = try await service.region.directorate.post(
            "/v1/factories/\(gin.id)/warnings", warning.with("finding", "Pamuk açıkta"))
        #expect(try inWords.expect(201)["warnings"][0]["findings"][0]["rule"] == "M34/1-f")
        #expect(try await service.region.tradeInspector.post(path, record("M9/2")).done()["status"] == "refused")
    }

    @Test("M29/5: the number for goods out of scope has 23 digits, whoever sets it")
    func fixedNumber() async throws {
        let officer = try await SharedService.get().region.generalDirectorate
        let body: JSON = [
            "name": "outOfScopeExportReference", "value": "x", "effectiveFrom": "2030-01-01", "source": "Deneme",
        ]
        #expect(try await officer.post("/v1/parameters", body).faults == ["- /value"])
    }

    @Test("A declaration of holidays names each day once, and at least one")
    func holidays() async throws {
        let officer = try await SharedService.get().region.generalDirectorate
        func declare(_ days: String...) -> JSON {
            let holidays = days.map { ["date": .string($0), "name": "İdari izin"] as JSON }
            return ["holidays": .array(holidays), "source": "Deneme"]
        }
        #expect(try await officer.post("/v1/holidays", declare()).faults == ["- /holidays"])
        let twice = declare("2035-03-05", "2035-03-06", "2035-03-05")
        #expect(try await officer.post("/v1/holidays", twice).faults == ["- /holidays/2/date"])
    }

    @Test("M27/1: whoever is not authorised for the firm neither applies nor cancels in its name")
    func unauthorised() async throws {
        let service = try await SharedService.get()
        let trader = try await service.region.makeTrader()
        let application = try await trader.apply(trader.importation(netKg: 10), lane: "red").expect(201)
        let stranger = try await service.installation.caller(.firmUser, "yabanci-\(trader.vkn)", firm: trader.vkn)
        let path = "/v1/trade-applications/\(application["id"].string ?? "")/cancellation"
        #expect(try await stranger.post(path, ["reason": "Vazgeçildi"]).faults == ["M27/1 /firm"])
        #expect(try await stranger.post("/v1/trade-applications", trader.importation(netKg: 5)).rules == ["M27/1"])
        #expect(try await trader.user.post(path, ["reason": "Vazgeçildi"]).done()["status"] == "cancelled")
    }

    @Test("M17/2: whoever objects to an exam does not decide about it")
    func board() async throws {
        let region = try await SharedService.get().region
        let user = "aday-\(Numbers.unique())"
        let registered = try await region.directorate.post(
            "/v1/responsible-inspectors",
            ["userId": .string(user), "name": "Ali Kaya", "education": "highSchool", "basis": "exam"]
        ).done()
        let path = "/v1/responsible-inspectors/\(registered["id"].string ?? "")/"
        _ = try await region.directorate.post(path + "trainings", ["on": "2025-09-01"]).done()
        _ = try await region.directorate.post(path + "exams", ["on": "2025-10-06", "score": 69]).done()
        _ = try await region.directorate.post(path + "objections", ["on": "2025-10-06"]).done()
        func decision(_ third: String) -> JSON {
            [
                "board": [
                    ["userId": "mudur", "role": "director", "chair": true],
                    ["userId": "denetmen", "role": "tradeInspector"], ["userId": .string(third), "role": "other"],
                ],
                "upheld": true, "score": 70,
            ]
        }
        let refused = try await region.directorate.post(path + "objections/1/decision", decision(user))
        #expect(try refused.faults == ["M17/2 /board/2"])
        _ = try await region.directorate.post(path + "objections/1/decision", decision("memur")).done()
    }

    @Test("M32/2: an item of a declaration that is sent again is answered with itself, not with the last one")
    func declaredAgain() async throws {
        let service = try await SharedService.get()
        let customs = try await service.installation.caller(.customs)
        let trader = try await service.region.makeTrader()
        let name = "25350600EX\(Numbers.unique())"
        func item(_ gtip: String) -> JSON {
            [
                "declaration": .string(name), "registeredOn": .string(SharedService.today), "direction": "export",
                "reference": "13141902518146095263410", "gtip": .string(gtip), "firm": .string(trader.vkn), "netKg": 10,
            ]
        }
        for gtip in ["1404.20.00.00.00", "5201.00.90.00.19", "1404.20.00.00.00"] {
            let answer = try await customs.post("/v1/customs/declarations", item(gtip)).expect(201)
            #expect(answer["gtip"].string == gtip)
        }
    }

    @Test("M9/2: a number that cannot be read exactly is not read at all", .tags(.m9))
    func longNumber() async throws {
        let gin = try await SharedGins.limits.value
        let text = String(decoding: try gin.sondaj(Gin.bales(1)).bytes, as: UTF8.self)
        for (number, status) in [("8.5" + String(repeating: "0", count: 45) + "1", 400), ("8.5000000000000000", 200)] {
            let body = text.replacing("\"moisturePercent\":7.5", with: "\"moisturePercent\":\(number)")
            #expect(body != text)
            let answer = try await gin.inspector.send(
                "POST", "/v1/control-applications?dryRun=true", body: Array(body.utf8),
                headers: ["Content-Type": "application/json"])
            #expect(answer.status == status, "\(number)")
        }
    }

    @Test("A body is JSON to the letter, and says nothing twice")
    func syntax() async throws {
        let gin = try await SharedGins.limits.value
        let text = String(decoding: try gin.sondaj(Gin.bales(1)).bytes, as: UTF8.self)
        for broken in [
            text.dropLast() + ",}", text.dropLast() + ",\"moisturePercent\":9}", text.dropLast() + ",\"x\":01}",
        ] {
            let answer = try await gin.inspector.send(
                "POST", "/v1/control-applications?dryRun=true", body: Array(broken.utf8),
                headers: ["Content-Type": "application/json"])
            #expect(answer.status == 400, "\(broken.suffix(30)): \(answer.status)")
        }
    }
}
