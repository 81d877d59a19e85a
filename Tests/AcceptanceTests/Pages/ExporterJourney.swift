import Foundation
import TestKit
import Testing

extension PagesInBrowser {
    @Suite("Exporters, importers and customs on the pages")
    struct ExporterJourney {
        @Test(
            "M26/2, M29/3: from a certificate to the reference for box 44 in three steps, cancelled before use",
            arguments: [1280, 360])
        func export(_ width: Int) async throws {
            let service = try await SharedService.get()
            let exporter = try await service.region.makeTrader()
            let owner: JSON = ["vkn": .string(exporter.vkn), "title": "Ege İhracat A.Ş."]
            let number = try await service.gin().certify(6, owner: owner).certificateNumber
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                try await window.signIn("firmUser", exporter.user.subject, firm: exporter.vkn)
                try await window.look("exporter-front-empty")
                try await browser.click("a.btn-lg")
                try await browser.wait(for: ".steps")
                try await window.look("export-certificates")
                try await chooseBales(window, number)
                try await details(window)
                try await window.look("export-review")
                #expect(try await browser.text(of: ".summary").contains("437"))
                try await browser.click("#lane-green")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".confirmation .reference")
                try await window.look("export-received")
                let shown = try await browser.run("return document.querySelector('.number .reference').textContent")
                let digits = shown.string ?? ""
                #expect(digits.count == 23 && digits.allSatisfy(\.isNumber))
                let copied = try await browser.run(
                    "return [...document.querySelectorAll('[data-copy]')].map(b => b.dataset.copy)")
                #expect(copied == [.string(digits), .string("TAREKS referans no: \(digits)")])

                try await window.open("/")
                #expect(try await browser.text(of: "#referanslar .validity").contains("61\u{A0}gün"))
                try await window.look("exporter-front")
                try await browser.click("#referanslar .figure")
                try await browser.wait(for: ".summary", containing: number)
                try await window.look("export-application")
                try await cancel(window)
                try await window.open("/basvurular")
                try await window.look("applications")
            }
        }

        private func chooseBales(_ window: PageWindow, _ number: String) async throws {
            let browser = window.browser
            try await browser.click("main .rows a.figure")
            try await browser.wait(for: ".bale-choice")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: ".error-summary")
            try await window.look("export-bales-refused")
            for box in ["#balya-0", "#balya-1"] { try await browser.click(box) }
            try await window.look("export-bales")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: "#f-gtip")
        }

        /// Refused first: what was typed stays.
        private func details(_ window: PageWindow) async throws {
            let browser = window.browser
            try await browser.run("document.querySelector('#f-country').value = 'IT'")
            try await browser.click("form[data-autosave] .buttons button")
            try await browser.wait(for: ".error-summary")
            #expect(try await browser.run("return document.querySelector('#f-country').value") == "IT")
            try await window.look("export-details-refused")
            try await browser.click("#f-regime")
            try await browser.run("document.querySelector('#f-gtip').value = '5201.00.90.00.19'")
            try await browser.click("form[data-autosave] .buttons button")
            try await browser.wait(for: "#lane-green")
        }

        private func cancel(_ window: PageWindow) async throws {
            let browser = window.browser
            try await browser.click("a.btn-secondary")
            try await browser.wait(for: "#f-reason")
            try await browser.type("Satış iptal edildi", into: "#f-reason")
            try await window.look("export-cancel")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: ".news")
            #expect(try await browser.text(of: "#durum").contains("İptal"))
        }

        @Test("M30/1: an import with its documents, of which only their hashes leave the firm", arguments: [1280, 360])
        func importation(_ width: Int) async throws {
            let service = try await SharedService.get()
            let importer = try await service.region.makeTrader("importer")
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                try await window.signIn("firmUser", importer.user.subject, firm: importer.vkn)
                try await browser.click("a.btn-lg")
                try await browser.wait(for: "#dosya")
                try await addInvoice(browser)
                try await browser.click("#f-regime")
                try await browser.run("document.querySelector('#f-gtip').value = '5201.00.90.00.19'")
                try await browser.run("document.querySelector('#f-country').value = 'US'")
                try await browser.type("88.000", into: "#f-netKg")
                try await browser.type("SM 1-1/8", into: "#f-declared-class")
                try await window.look("import-details")
                try await browser.click("form[data-autosave] .buttons button")
                try await browser.wait(for: "#lane-red")
                try await window.look("import-review")
                #expect(try await browser.text(of: ".summary").contains("88.000\u{A0}kg"))
                try await browser.click("#lane-red")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".confirmation.waits")
                try await window.look("import-received")
                try await browser.click(".after .btn-secondary")
                // printf fatura | sha256sum
                try await browser.wait(for: ".hash", containing: "4d8fe6cbb8351a071ed5d74541acd9a8")
                try await window.look("import-application")
            }
        }

        private func addInvoice(_ browser: Browser) async throws {
            let file = try TemporaryFolder().url.appending(path: "fatura-7.txt")
            try "fatura".write(to: file, atomically: true, encoding: .utf8)
            try await browser.type("Fatura", into: "#fbelge-turu")
            try await browser.type(file.path(), into: "#dosya")
            try await browser.click("[name=ekle]")
            try await browser.wait(for: "#f-documents .rows", containing: "fatura-7.txt")
        }

        @Test("M32/2: customs sees what a reference was issued for, and what the declaration says otherwise")
        func customs() async throws {
            let service = try await SharedService.get()
            let importer = try await service.region.makeTrader()
            let application = try await importer.apply(importer.importation(netKg: 5000)).expect(201)
            let number = try #require(application["reference"]["number"].string)
            let fixed: JSON = "13141902518146095263410"
            try await withWindow(on: service.installation, width: 1280) { window in
                let browser = window.browser
                try await window.signIn("customs", "gumruk-1")
                try await window.look("customs-front")
                try await browser.type(number, into: "#no")
                try await browser.click("main form button")
                try await browser.wait(for: ".summary", containing: importer.vkn)
                try await browser.type("25350000IM\(Numbers.unique())", into: "#f-declaration")
                try await browser.click("#f-direction-1")
                try await browser.type("520100900019", into: "#f-gtip")
                try await browser.type(importer.vkn, into: "#f-firm")
                try await browser.type("5.000,5", into: "#f-netKg")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: "#f-netKg-fault")
                #expect(try await browser.text(of: ".error-summary").contains("M32/2"))
                try await window.look("customs-mismatch")
                try await browser.type("5000", into: "#f-netKg")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".news")
                #expect(try await browser.text(of: ".head-line").contains("Kullanıldı"))
                try await window.look("customs-matched")
                try await window.open("/kapsam-disi")
                #expect(try await browser.run("return document.querySelector('.reference').textContent") == fixed)
                try await window.look("out-of-scope")
            }
        }
    }
}
