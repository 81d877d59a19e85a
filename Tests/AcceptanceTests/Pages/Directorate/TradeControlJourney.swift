import TestKit
import Testing

extension PagesInBrowser {
    @Suite("Exports and imports that wait for a trade inspector")
    struct TradeControlJourney {
        @Test("M30/2, M30/3: an import is looked at on a telephone and gets its reference", arguments: [1280, 360])
        func accept(_ width: Int) async throws {
            let service = try await SharedService.get()
            let importer = try await service.region.makeTrader("importer")
            let waiting = try await importer.apply(importer.importation(netKg: 20_000), lane: "red").expect(201)
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                try await open(window, waiting)
                try await window.look("trade-waiting")
                try await browser.click("a.btn-lg")
                try await browser.wait(for: "form[data-kept]")
                try await browser.click("#f-checks-0-met")
                try await browser.click("#f-conforming")
                try await window.submit(then: "#f-checks > .fault", containing: "M30/2")
                try await window.look("trade-incomplete")
                try await browser.click("#f-checks-1-met")
                try await window.submit(then: ".stamp .huge-number")
                let digits = try await browser.text(of: ".stamp .huge-number").filter(\.isNumber)
                #expect(digits.count == 23)
                try await window.look("trade-concluded")
            }
        }

        @Test("M29/2, M29/4: an export whose labels differ gets no reference", arguments: [360])
        func refuse(_ width: Int) async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            let exporter = try await service.region.makeTrader()
            let lot = try await gin.certify(2)
            let use: JSON = ["number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers)]
            let waiting = try await exporter.apply(exporter.export(use, netKg: 437), lane: "red").expect(201)
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                try await open(window, waiting)
                try await browser.click("a.btn-lg")
                try await browser.wait(for: "form[data-kept]")
                try await browser.click("#f-checks-1-met-1")
                try await browser.type("Etiketler belgeyle uyuşmuyor", into: "#f-checks-1-note")
                try await browser.click("#f-conforming-1")
                try await window.look("trade-refusing")
                try await window.submit(then: ".error-summary", containing: "M29/2-b")
                #expect(try await browser.text(of: "#durum").contains("RED: Denetleme sonucu"))
                try await window.look("trade-refused")
            }
        }

        private func open(_ window: PageWindow, _ application: JSON) async throws {
            try await window.signIn("tradeInspector", "inspector-izmir", directorate: "izmir")
            try await window.open("/denetim/\(application["id"].string ?? "")")
        }
    }
}
