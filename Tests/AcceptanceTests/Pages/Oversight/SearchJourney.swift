import TestKit
import Testing

extension PagesInBrowser {
    @Suite("Search by what is in the hand")
    struct SearchJourney {
        @Test(
            "Each number leads to its page, several things to a list, and nothing to how numbers look",
            arguments: [1280, 360])
        func search(_ width: Int) async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            let exporter = try await service.region.makeTrader()
            let lot = try await gin.certify(3)
            let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers.prefix(1))]
            let application = try await exporter.apply(exporter.export(use, netKg: 218.5)).expect(201)
            let number = lot["lotNumber"].string ?? ""
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                try await window.signIn(.directorate, of: "izmir", as: "officer-izmir")
                let lotPage = "/partiler/\(gin.season)/\(number)"
                for (text, path) in [
                    ("\(number) \(gin.season)", lotPage),
                    (lot.certificateNumber.lowercased(), "/belgeler/\(lot.certificateNumber)"),
                    (
                        "http://localhost/dogrula/" + (lot["certificate"]["verificationCode"].string ?? ""),
                        "/belgeler/\(lot.certificateNumber)"
                    ),
                    (
                        application["reference"]["number"].string ?? "",
                        "/gozetim/basvurular/\(application["id"].string ?? "")"
                    ),
                    (gin.vkn, "/firmalar/\(gin.vkn)"), ("\(gin.registryNumber)", "/fabrikalar/\(gin.id)"),
                    (lot.baleNumbers[0], "/balyalar/\(gin.id)/\(gin.season)/\(lot.baleNumbers[0])"),
                ] {
                    try await window.search(text)
                    try await window.arrive(at: path)
                }
                try await window.look("bale-record")
                try await window.open("/firmalar/\(exporter.vkn)")
                try await browser.wait(for: "main", containing: "Kullanılabilir")
                try await window.look("firm-record")
                try await browser.click("main a[href^='/gozetim']")
                try await browser.wait(for: ".table a[href='/belgeler/\(lot.certificateNumber)']")
                try await window.look("trade-record")

                try await window.search("\(number)-\(number)-yok")
                try await browser.wait(for: "main h2", containing: "bulunamadı")
                #expect(try await browser.text(of: "main").contains("PKB-2025-68-1"))
                try await window.look("search-none")
            }
        }

        @Test("Bales with the same label in two factories are listed, and another region's record is told of")
        func several() async throws {
            let service = try await SharedService.get()
            let label = "Y\(Numbers.unique())"
            let bales: [JSON] = [["number": .string(label), "grossKg": 220, "netKg": 218.5]]
            let gins = [try await service.gin(), try await service.gin()]
            for gin in gins { _ = try await gin.present(gin.sondaj(bales)).expect(201) }
            try await withWindow(on: service.installation, width: 1280) { window in
                try await window.signIn(.auditor, as: "auditor-search")
                try await window.look("search-front")
                try await window.open("/ara?q=\(label.lowercased())")
                try await window.browser.wait(for: ".rows li:nth-child(2)")
                for gin in gins {
                    #expect(try await window.browser.has(".rows a[href^='/balyalar/\(gin.id)/']"))
                }
                try await window.look("search-several")
            }
            try await withWindow(on: service.installation, width: 360) { window in
                try await window.signIn(.directorate, of: "adana", as: "officer-adana")
                try await window.search("\(gins[0].registryNumber)-1 \(gins[0].season)")
                try await window.browser.wait(for: "main", containing: "sizin bölgenizde değil")
                try await window.look("search-elsewhere")
            }
        }
    }
}
