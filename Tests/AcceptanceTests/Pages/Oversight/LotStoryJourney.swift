import TestKit
import Testing

extension PagesInBrowser {
    @Suite("A lot's whole life")
    struct LotStoryJourney {
        @Test(
            "From its presentation to the border, each event with its proof, and the page as it once was",
            arguments: [1280, 360])
        func story(_ width: Int) async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let exporter = try await gin.region.makeTrader()
                let lot = try await gin.certify(4)
                try await installation.setClock("2025-10-07T11:30:00+03:00")
                let use: JSON = [
                    "number": .string(lot.certificateNumber), "bales": strings(lot.baleNumbers.prefix(2)),
                ]
                _ = try await exporter.apply(exporter.export(use, netKg: 437)).expect(201)
                try await withWindow(on: installation, width: width) { window in
                    try await window.signIn(.directorate, of: "izmir", as: "officer-izmir")
                    try await window.open("/partiler/\(gin.season)/\(lot["lotNumber"].string ?? "")")
                    try await look(window, lot.certificateNumber)
                }
            }
        }

        private func look(_ window: PageWindow, _ certificate: String) async throws {
            let browser = window.browser
            let events = try await browser.text(of: ".timeline")
            for told in ["Kontrole sunuldu", "Yeşil hat", "Belge düzenlendi", "Referans numarası verildi", "M29/3"] {
                #expect(events.contains(told), "\(told)")
            }
            #expect(try await browser.text(of: ".lineage").contains("İhracat başvurusu"))
            try await window.look("lot-story")

            let first = "return document.querySelector('.event-links a').href"
            let then = try await browser.run(first).string ?? ""
            try await browser.open(then)
            try await browser.wait(for: ".past", containing: "6 Ekim 2025 10:00")
            #expect(try await !browser.text(of: ".timeline").contains("Referans numarası verildi"))
            try await window.look("lot-past")

            try await browser.open(then.replacing("2025-10-06", with: "2025-10-05"))
            try await browser.wait(for: "#an-fault", containing: "henüz yoktu")
            try await window.look("lot-too-early")
            try await browser.click(".event-links a[href^='/kanit/']")
            try await browser.wait(for: ".hashes li")
            #expect(try await browser.text(of: "main").contains("koza verify"))
            try await window.look("proof")
        }
    }
}
