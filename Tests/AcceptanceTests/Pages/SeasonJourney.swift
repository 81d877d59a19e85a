import Foundation
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
                try await addDocument(browser)
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
                #expect(try await browser.text(of: ".rows").contains("Kapasite raporu"))
                #expect(try await !browser.has("#f-documents .rows"))
                try await window.look("season")
                try await readAtDirectorate(window, gin)
            }
        }

        /// Of the file, only its hash leaves the factory.
        private func addDocument(_ browser: Browser) async throws {
            let file = try TemporaryFolder().url.appending(path: "kapasite.txt")
            try "fatura".write(to: file, atomically: true, encoding: .utf8)
            try await browser.type("Kapasite raporu", into: "#fbelge-turu")
            try await browser.type(file.path(), into: "#dosya")
            try await browser.click("[name=ekle]")
            try await browser.wait(for: "#f-documents .rows", containing: "kapasite.txt")
        }

        private func readAtDirectorate(_ window: PageWindow, _ gin: Gin) async throws {
            let notices = try await gin.inspector.get("/v1/notifications?factory=\(gin.id)").expect(200)
            try await window.signIn("directorate", "memur", directorate: gin.region.code)
            try await window.open("/bildirimler/\(notices["items"][0]["id"].string ?? "")")
            // printf fatura | sha256sum
            try await window.browser.wait(for: ".hash", containing: "4d8fe6cbb8351a071ed5d74541acd9a8")
            try await window.look("notification-documents")
        }

        private func setDate(_ browser: Browser, _ date: String) async throws {
            try await browser.run("document.querySelector('#f-startsOn').value = arguments[0]", .string(date))
        }
    }
}
