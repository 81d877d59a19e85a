import Foundation
import TestKit
import Testing

extension PagesInBrowser {
    @Suite("Presenting a lot on the pages")
    struct PresentingJourney {
        @Test(
            "M20: from a faulty file to the lot's number, at a desk and on a telephone, nothing typed lost",
            arguments: [1280, 360])
        func present(_ width: Int) async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                try await window.look("gin-front-empty")
                try await browser.click("a.btn-lg")
                try await fillDetails(browser)
                try await window.look("present-details")
                try await browser.click("form[data-autosave] button.btn-primary")
                try await browser.wait(for: "#dosya")
                try await dropFaulty(window)
                try await mend(browser)
                try await window.look("present-bales-mended")
                try await browser.click("[name=ileri]")
                try await browser.wait(for: "#lane-green")
                try await window.look("present-review")
                try await browser.click("#lane-green")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".confirmation .number", containing: "\(gin.registryNumber)-1")
                try await window.look("present-confirmation")
                try await browser.click(".after .btn-secondary")
                try await browser.wait(for: ".timeline", containing: "Belgelendi")
                try await window.look("lot")
                try await window.open("/")
                try await window.look("gin-front")
                try await window.open("/partiler")
                try await window.look("lots")
            }
        }

        @Test("M20/2: where applications are signed, the sandbox's mobile signature comes before the button")
        func sign() async throws {
            let signing = try await SigningService.get()
            let (gin, _) = try await signing.gin()
            try await withWindow(on: signing.service.installation, width: 360) { window in
                let browser = window.browser
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                try await browser.click("a.btn-lg")
                try await reachReview(window)
                try await browser.wait(for: ".error-summary", containing: "e-imza ile imzalanır")
                try await window.look("present-review-unsigned")
                try await browser.click("#f-signature [name=mobil]")
                try await browser.wait(for: "#f-signature .tag.good")
                try await window.look("present-review-signed")
                try await browser.click("#lane-green")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".confirmation .number", containing: "\(gin.registryNumber)-1")
                let lot = "/partiler/\(gin.season)/\(gin.registryNumber)-1"
                try await window.open(lot)
                try await window.look("lot-signed")
                let link = try await browser.text(of: "main a[href='\(lot)/imza.p7s']")
                let shown = try await browser.text(of: "main")
                #expect(link.contains("Mobil"), "\(shown)")
                let file = try await browser.runToEnd(
                    """
                    const done = arguments[arguments.length - 1];
                    fetch('\(lot)/imza.p7s').then(async a => done([a.status, (await a.arrayBuffer()).byteLength]));
                    """)
                #expect(file[0] == 200 && file[1].int ?? 0 > 500, "\(file)")
            }
        }

        @Test("M20/2: a lot's content is downloaded, signed by one's own tool, and the signature's file brought back")
        func signByHand() async throws {
            let signing = try await SigningService.get()
            let (gin, citizen) = try await signing.gin()
            try await withWindow(on: signing.service.installation, width: 1280) { window in
                let browser = window.browser
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                try await window.open("/parti-sun")
                try await reachReview(window)
                try await browser.wait(for: "#imza")
                let signed = try await signing.sign(try await window.contentToSign(), citizen)
                let other = try await signing.sign("{}", citizen)
                try await browser.type(other, into: "#imza")
                try await window.submit(
                    "#f-signature button", then: "#imza-fault", containing: "imzalanan içerik farklı")
                try await window.look("present-review-wrong-signature")
                try await browser.type(signed, into: "#imza")
                try await window.submit("#f-signature button", then: "#f-signature .tag.good")
                try await window.look("present-review-signed-by-hand")
                try await browser.click("#lane-green")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".confirmation .number", containing: "\(gin.registryNumber)-1")
                let lot = try await gin.inspector.get(gin.lotPath("\(gin.registryNumber)-1")).expect(200)
                #expect(lot["signature"]["authority"] == "Deneme ESHS")
            }
        }

        /// From the first step to the last, by way of a faulty file.
        private func reachReview(_ window: PageWindow) async throws {
            let browser = window.browser
            try await fillDetails(browser)
            try await browser.click("form[data-autosave] button.btn-primary")
            try await browser.wait(for: "#dosya")
            try await dropFaulty(window)
            try await mend(browser)
            try await browser.click("[name=ileri]")
        }

        private func fillDetails(_ browser: Browser) async throws {
            try await browser.wait(for: "#f-owner-title")
            try await browser.type("Ege Pamuk A.Ş.", into: "#f-owner-title")
            try await browser.type("4540536920", into: "#f-owner-vkn")
            for choice in ["#f-method", "#f-ginningMethod"] { try await browser.click(choice) }
            try await browser.run("document.querySelector('#f-group').value = 'upland'")
            try await browser.type("Beyaz", into: "#f-class")
            try await browser.type("Standart 1", into: "#f-type")
            try await browser.type("7,5", into: "#f-moisturePercent")
            try await browser.type("Depo 1", into: "#f-warehouse")
            for box in ["packed", "labelled", "stacked"] { try await browser.click("#f-\(box)") }
        }

        /// The third line has no number for its weight, the fourth repeats a bale.
        private func dropFaulty(_ window: PageWindow) async throws {
            let folder = try TemporaryFolder()
            let file = folder.url.appending(path: "balyalar.csv")
            let first = Numbers.unique()
            let lines = [
                "Balya No;Brüt Kg;Net Kg", "\(first)-1;222,5;218,5", "\(first)-2;221;iki yüz", "\(first)-1;220;216",
            ]
            try lines.joined(separator: "\r\n").write(to: file, atomically: true, encoding: .utf8)
            try await window.browser.type(file.path(), into: "#dosya")
            try await window.browser.wait(for: ".bales .fault")
            try await window.look("present-bales-faulty")
        }

        private func mend(_ browser: Browser) async throws {
            #expect(try await browser.text(of: "#f-bales-1-netKg-fault") != "")
            try await browser.type("217,5", into: "#f-bales-1-netKg")
            try await browser.type("X\(Numbers.unique())", into: "#f-bales-2-number")
            try await browser.click("form[data-autosave] button.btn-primary")
            try await browser.wait(for: ".tag.good")
            #expect(try await browser.text(of: ".totals").contains("652"))
        }
    }
}
