import TestKit
import Testing

extension PagesInBrowser {
    @Suite("Certificates on the pages")
    struct CertificatesJourney {
        @Test(
            "M24/1, M24/2: bales chosen one by one go to another holder, and the rest is split", arguments: [1280, 360])
        func transferAndSplit(_ width: Int) async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            let number = try await gin.certify(6).certificateNumber
            let holder = "Örnek İplik A.Ş."
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                try await window.open("/belgeler")
                try await window.look("certificates")
                try await window.open("/belgeler/\(number)/devir")
                try await browser.click("#balya-0")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".error-summary")
                try await window.look("transfer-refused")
                #expect(try await browser.run("return document.querySelector('#balya-0').checked").bool == true)

                try await browser.type(holder, into: "#f-to-title")
                try await browser.type(Numbers.vkn(), into: "#f-to-vkn")
                try await browser.click("#balya-1")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".news")
                #expect(try await browser.text(of: ".head-line").contains("2 / 2"))
                try await window.look("certificate")

                try await goneMeanwhile(window, gin, number)

                try await window.open("/belgeler/\(number)/ifraz")
                try await browser.click("#balya-0")
                try await window.look("split")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".news")
                let lot = try await gin.inspector.get("/v1/certificates/\(number)").expect(200)["lot"]["lotNumber"]
                try await window.open("/partiler/\(gin.season)/\(lot.string ?? "")")
                try await browser.wait(for: ".lineage", containing: holder)
                try await window.look("lot-lineage")
            }
        }

        /// Another hand takes a bale while the form is being filled in.
        private func goneMeanwhile(_ window: PageWindow, _ gin: Gin, _ number: String) async throws {
            let browser = window.browser
            try await window.open("/belgeler/\(number)/devir")
            for box in ["#balya-0", "#balya-1"] { try await browser.click(box) }
            let bale = try await browser.run("return document.querySelector('#balya-1').value")
            let to: JSON = ["vkn": .string(Numbers.vkn()), "title": "Hızlı Alıcı"]
            _ = try await gin.inspector.post("/v1/certificates/\(number)/transfers", ["to": to, "bales": [bale]]).done()
            try await browser.type("Geç Kalan A.Ş.", into: "#f-to-title")
            try await browser.type(Numbers.vkn(), into: "#f-to-vkn")
            try await window.submit(then: "#balya-1-fault", containing: "M24/1")
            #expect(try await browser.text(of: "#balya-1-fault").contains(bale.string ?? "?"))
            #expect(try await browser.has(".error-summary a[href='#balya-1']"))
            #expect(try await !browser.has("#balya-0-fault"))
            try await window.look("transfer-bale-gone")
        }
    }
}
