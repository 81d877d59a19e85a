import TestKit
import Testing

extension OwnInstallations {
    @Suite("How things stood at an instant")
    struct AsItStood {
        private let before = "?asOf=2025-10-06T09:59:59%2B03:00"
        private let then = "?asOf=2025-10-06T10:00:00%2B03:00"

        @Test(
            "M23/1, M26/2: lot, certificate, firm, factory, inspector and application as they stood, with their rules")
        func everything() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let exporter = try await gin.region.makeTrader()
                let lot = try await gin.certify(2)
                let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers)]
                let application = try await exporter.apply(exporter.export(use, netKg: 437), lane: "red").expect(201)
                let certificate = "/v1/certificates/\(lot.certificateNumber)"
                let trade = "/v1/trade-applications/\(application["id"].string ?? "")"
                try await installation.setClock("2025-10-07T09:00:00+03:00")
                _ = try await exporter.user.post(trade + "/cancellation", ["reason": "Vazgeçildi"]).done()
                try await gin.region.defineFirm(exporter.vkn, "exporter", title: "Yeni Unvan A.Ş.")
                let reason: JSON = ["reason": "Hatalı"]
                _ = try await gin.region.directorate.post(certificate + "/cancellation", reason).done()

                let reader = gin.region.generalDirectorate
                for path in [certificate, trade, gin.lotPath(lot["lotNumber"].string ?? "")] {
                    #expect(try await reader.get(path + before).status == 404, "\(path)")
                }
                let old = try await reader.get(certificate + then)
                #expect(try old.expect(200)["status"] == "exhausted")
                #expect(old.header("Link") == "</v1/parameters?on=2025-10-06>; rel=\"describedby\"")
                #expect(try await reader.get(certificate).expect(200)["status"] == "cancelled")
                #expect(try await reader.get(trade + then).expect(200)["status"] == "awaitingInspection")
                #expect(try await reader.get(trade).expect(200)["status"] == "cancelled")
                let firm = "/v1/firms/\(exporter.vkn)"
                #expect(try await reader.get(firm + then).expect(200)["title"] == .string("Tacir \(exporter.vkn)"))
                #expect(try await reader.get(firm).expect(200)["title"] == "Yeni Unvan A.Ş.")
                for path in [
                    firm, "/v1/factories/\(gin.id)", "/v1/responsible-inspectors/\(gin.inspectorID)",
                ] {
                    #expect(try await reader.get(path + "?asOf=2020-01-01T00:00:00Z").status == 404, "\(path)")
                    #expect(try await reader.get(path + then).status == 200, "\(path)")
                    #expect(try await reader.get(path + "?asOf=2025-10-08T00:00:00Z").status == 400, "\(path)")
                    #expect(try await reader.get(path + "?asOf=dun").status == 400, "\(path)")
                }
            }
        }

        @Test("Lot, certificate, firm and factory: each as it stood before and after a change, with the day's rules")
        func everyKind() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let (region, reader) = (gin.region, gin.region.generalDirectorate)
                let waiting = try await gin.present(gin.sondaj(Gin.bales(3)), lane: "red").expect(201)
                let certified = try await gin.certify(1)
                try await installation.setClock("2025-10-07T09:00:00+03:00")
                let change: JSON = [
                    "name": "certificateValidityMonths", "value": 6, "effectiveFrom": "2025-10-07",
                    "source": "Deneme 3",
                ]
                _ = try await reader.post("/v1/parameters", change).done()
                let lot = gin.lotPath(waiting["lotNumber"].string ?? "")
                let inspection = DirectorateJourney.inspection(
                    opening: waiting["openBales"].array, on: "2025-10-07")
                _ = try await region.tradeInspector.post(lot + "/inspection", inspection).done()
                let certificate = "/v1/certificates/\(certified.certificateNumber)"
                _ = try await region.directorate.post(certificate + "/cancellation", ["reason": "Hatalı"]).done()
                try await region.defineFirm(gin.vkn, "gin", "owner", title: "Yeni Çırçır A.Ş.")
                let factory = "/v1/factories/\(gin.id)"
                _ = try await region.directorate.put(
                    factory, Gin.body(gin.vkn, region.code).with("presses", 5)
                ).done()

                let cases: [(path: String, field: String, then: JSON, now: JSON)] = [
                    (lot, "status", "awaitingInspection", "certified"),
                    (certificate, "status", "valid", "cancelled"),
                    ("/v1/firms/\(gin.vkn)", "title", .string("Firma \(gin.vkn)"), "Yeni Çırçır A.Ş."),
                    (factory, "presses", 2, 5),
                ]
                for (path, field, past, present) in cases {
                    let old = try await reader.get(path + then)
                    #expect(try old.expect(200)[field] == past, "\(path)")
                    let rules = try #require(old.header("Link")?.split(separator: ">").first?.dropFirst())
                    #expect(rules == "/v1/parameters?on=2025-10-06", "\(path)")
                    let new = try await reader.get(path + "?asOf=2025-10-07T09:00:00%2B03:00")
                    #expect(try new.expect(200)[field] == present, "\(path)")
                    #expect(new.header("Link")?.contains("on=2025-10-07") == true, "\(path)")
                    for (link, months) in [(String(rules), 12), ("/v1/parameters?on=2025-10-07", 6)] {
                        let applied = try await reader.get(link).expect(200)["items"].array
                        let validity = applied.first { $0["name"] == "certificateValidityMonths" }
                        #expect(validity?["value"].int == months)
                    }
                }
            }
        }

        @Test("A season's notification between its day and its decision, from the API and on the factory's page")
        func notification() async throws {
            try await withInstallation { installation in
                try await installation.setClock("2025-08-04T09:00:00+03:00")
                let gin = try await Gin.define(in: Region(installation))
                let notified = try await gin.inspector.post(
                    "/v1/factories/\(gin.id)/notifications", gin.notice(startsOn: "2025-08-20")
                ).done()
                let path = "/v1/notifications/\(notified["id"].string ?? "")"
                try await installation.setClock("2025-08-06T09:00:00+03:00")
                let directorate = gin.region.directorate
                _ = try await directorate.post(path + "/commission", Gin.commission).done()
                _ = try await directorate.post(path + "/findings", Gin.findings).done()
                _ = try await directorate.post(path + "/decision", ["decision": "approved"]).done()
                let reader = gin.region.generalDirectorate
                let past = try await reader.get(path + "?asOf=2025-08-05T09:00:00%2B03:00").expect(200)
                #expect(past["status"] == "submitted" && past["commission"] == [])
                #expect(try await reader.get(path).expect(200)["status"] == "approved")
                #expect(try await reader.get(path + "?asOf=2025-08-03T09:00:00%2B03:00").status == 404)

                var browser = FormBrowser(installation.http)
                try await browser.open("/giris")
                try await browser.submit("/giris", ["/role": "auditor", "/subject": "auditor"])
                let page = "/fabrikalar/\(gin.id)"
                let then = try await browser.open(page + "?an=2025-08-05T09:00").text
                #expect(then.contains("Bildirildi") && !then.contains("Onaylandı"))
                #expect(then.contains("Bu liste şimdiki hâliyle gösteriliyor."))
                let now = try await browser.open(page).text
                #expect(now.contains("Onaylandı") && !now.contains("Bu liste şimdiki"))
            }
        }

        @Test("M41/1-a: the parameters of a day are those that were in force on it")
        func parameters() async throws {
            let service = try await SharedService.get()
            let reader = service.region.generalDirectorate
            func lines(_ day: String) async throws -> JSON {
                let all = try await reader.get("/v1/parameters?on=\(day)").expect(200)["items"].array
                #expect(all.count(where: { $0["name"] == "sustainableTariffLines" }) == 1)
                return all.first { $0["name"] == "sustainableTariffLines" }?["value"] ?? .null
            }
            #expect(try await lines("2023-07-31") == [])
            #expect(try await lines("2023-08-01") == ["5201.00.90.00.11"])
            #expect(try await reader.get("/v1/parameters?on=1999-01-01").expect(200)["items"] == [])
            #expect(try await reader.get("/v1/parameters?on=31.12.2025").status == 400)
        }
    }
}
