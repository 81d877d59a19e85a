import TestKit
import Testing

extension PagesInBrowser {
    @Suite("A certificate's paper on the pages")
    struct PaperPages {
        @Test("M21/5: the paper is looked at as it will be printed, at a desk and on a phone", arguments: [1280, 360])
        func look(_ width: Int) async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            let number = try await gin.certify(8).certificateNumber
            try await withWindow(on: service.installation, width: width) { window in
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                try await window.open("/belgeler/\(number)")
                try await window.browser.click("a[href$='/kagit']")
                try await window.browser.wait(for: ".number", containing: number)
                try await window.look("paper")
            }
        }

        @Test("The PDF comes from the page's address; of a cancelled certificate the paper says so and there is no PDF")
        func download() async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            let number = try await gin.certify(2).certificateNumber
            var browser = FormBrowser(service.installation.http)
            try await browser.open("/giris")
            try await browser.submit("/giris", ["/role": "responsibleInspector", "/subject": gin.inspector.subject])
            let pdf = try await poll("the PDF", within: .seconds(120)) {
                let answer = try await browser.open("/belgeler/\(number)/pdf")
                return answer.status == 202 ? nil : answer
            }
            #expect(pdf.header("Content-Type") == "application/pdf")
            #expect(pdf.body.starts(with: Array("%PDF-".utf8)))
            _ = try await service.region.directorate.post(
                "/v1/certificates/\(number)/cancellation", ["reason": "Yanlış düzenlendi"]
            ).done()
            let paper = try await browser.open("/belgeler/\(number)/kagit")
            #expect(paper.status == 200)
            #expect(paper.text.contains("İptal") && !paper.text.contains("/pdf"))
            #expect(try await browser.open("/belgeler/\(number)/pdf").status == 409)
        }
    }
}
