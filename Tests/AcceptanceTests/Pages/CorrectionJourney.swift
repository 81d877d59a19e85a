import TestKit
import Testing

extension PagesInBrowser {
    @Suite("What follows an application on the pages")
    struct CorrectionJourney {
        @Test("M26/2, M28/1: kilograms of another's certificate, their bales named later, and a correction")
        func later() async throws {
            let service = try await SharedService.get()
            let exporter = try await service.region.makeTrader("exporter")
            let lot = try await service.gin().certify(4)
            let number = lot.certificateNumber
            try await withWindow(on: service.installation, width: 1280) { window in
                let browser = window.browser
                try await window.signIn("firmUser", exporter.user.subject, firm: exporter.vkn)
                try await window.open("/ihracat")
                try await browser.type(number.lowercased(), into: "#no")
                try await browser.click("form[action='/ihracat/belge'] button")
                try await takeKilograms(window)
                try await fill(browser)
                try await apply(browser)
                try await browser.click(".after .btn-secondary")

                try await browser.wait(for: "a[href$='/balyalar/\(number)']")
                try await browser.click("a[href$='/balyalar/\(number)']")
                try await browser.wait(for: "#fbalyalar")
                try await browser.type("yok", into: "#fbalyalar")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".error-summary")
                try await window.look("name-bales-refused")
                try await browser.type(lot.baleNumbers.prefix(2).joined(separator: ", "), into: "#fbalyalar")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".news")

                try await browser.click("form[action$='/duzelt'] button")
                try await browser.wait(for: "#f-country")
                #expect(try await browser.run("return document.querySelector('#f-country').value") == "IT")
                try await browser.run("document.querySelector('#f-country').value = 'DE'")
                try await browser.click("form[data-autosave] .buttons button")
                try await browser.wait(for: "#lane-green")
                #expect(try await browser.text(of: ".summary").contains("2\u{A0}balya"))
                try await window.look("correction-review")
                try await apply(browser)
                try await window.open("/basvurular")
                #expect(try await browser.text(of: "tbody tr:nth-child(2)").contains("İptal"))
            }
        }

        /// More than there is at first: refused with what is left.
        private func takeKilograms(_ window: PageWindow) async throws {
            let browser = window.browser
            try await browser.wait(for: "#fkg")
            try await browser.type("100.000", into: "#fkg")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: ".error-summary")
            try await window.look("export-kilograms-refused")
            try await browser.type("437", into: "#fkg")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: "#f-country")
        }

        private func fill(_ browser: Browser) async throws {
            try await browser.click("#f-regime")
            try await browser.run("document.querySelector('#f-gtip').value = '5201.00.90.00.19'")
            try await browser.run("document.querySelector('#f-country').value = 'IT'")
            try await browser.click("form[data-autosave] .buttons button")
            try await browser.wait(for: "#lane-green")
        }

        private func apply(_ browser: Browser) async throws {
            try await browser.click("#lane-green")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: ".confirmation .reference")
        }
    }
}
