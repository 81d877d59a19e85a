import TestKit
import Testing

extension PagesInBrowser {
    @Suite("The season's notification on the pages")
    struct SeasonJourney {
        @Test("M19/1: refused with the article at the field, then received", arguments: [1280, 360])
        func notify(_ width: Int) async throws {
            let service = try await SharedService.get()
            let gin = try await Gin.define(in: service.region)
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                try await window.open("/bildirim")
                try await browser.click("#f-season")
                try await setDate(browser, "2025-01-01")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".error-summary")
                try await window.look("season-refused")
                #expect(try await browser.text(of: ".field.faulty") != "")
                try await setDate(browser, SharedService.today)
                try await browser.click("#f-methods")
                try await browser.click("main form button.btn-primary")
                try await browser.wait(for: ".news")
                try await window.look("season")
            }
        }

        private func setDate(_ browser: Browser, _ date: String) async throws {
            try await browser.run("document.querySelector('#f-startsOn').value = arguments[0]", .string(date))
        }
    }
}
