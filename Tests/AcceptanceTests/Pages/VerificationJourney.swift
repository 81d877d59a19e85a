import TestKit
import Testing

extension PagesInBrowser {
    @Suite("Verifying a certificate on the road")
    struct VerificationJourney {
        @Test("M22/2: one view says whether a certificate counts, and a bale is asked for", arguments: [360, 1280])
        func verify(_ width: Int) async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            let lot = try await gin.certify(3)
            let code = lot["certificate"]["verificationCode"].string ?? ""
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                try await openInTurkish(window, "/dogrula")
                try await window.look("verify")
                try await browser.type(code.uppercased(), into: "#kod")
                try await browser.click("main form button")
                try await browser.wait(for: ".verdict.good", containing: "Geçerli")
                #expect(try await browser.text(of: ".summary").contains("İzmir"))
                try await window.look("verification-valid")
                try await ask("X1", window)
                try await browser.wait(for: "#balya-sonuc .bad")
                try await ask(lot.baleNumbers.first ?? "", window)
                try await browser.wait(for: "#balya-sonuc .good", containing: "218,5")
                try await browser.run("document.querySelector('details').open = true")
                try await window.look("verification-bale")

                _ = try await service.region.directorate.post(
                    "/v1/certificates/\(lot.certificateNumber)/cancellation", ["reason": "Hatalı beyan"]
                ).done()
                try await window.open("/dogrula/\(code)")
                try await browser.wait(for: ".verdict.bad", containing: "İptal")
                try await window.look("verification-cancelled")
                try await window.open("/dogrula/aaaaaaaaaaaaaaaaaaaaaaaaaa")
                try await browser.wait(for: ".verdict.bad", containing: "Bize ait değil")
                try await window.look("verification-unknown")
            }
        }

        /// On a telephone the word stands in the first view, and nothing is left to scroll to before the facts.
        @Test("The verdict is seen without scrolling on a telephone")
        func firstView() async throws {
            let service = try await SharedService.get()
            let lot = try await service.gin().certify(2)
            try await withWindow(on: service.installation, width: 360) { window in
                try await window.open("/dogrula/\(lot["certificate"]["verificationCode"].string ?? "")")
                let end = try await window.browser.run(
                    "return Math.round(document.querySelector('.summary > div:nth-child(4)').getBoundingClientRect().bottom)"
                )
                #expect(end.int ?? 10_000 < 740)
            }
        }

        private func ask(_ bale: String, _ window: PageWindow) async throws {
            try await window.browser.type(bale, into: "#balya")
            try await window.browser.click("#balya-sor button")
        }

        /// The browser asks for English of itself.
        private func openInTurkish(_ window: PageWindow, _ path: String) async throws {
            try await window.open(path)
            if try await window.browser.run("return document.documentElement.lang") == "en" {
                try await window.browser.click("button[name=dil]")
                try await window.browser.wait(for: "html[lang=tr]")
            }
        }
    }
}
