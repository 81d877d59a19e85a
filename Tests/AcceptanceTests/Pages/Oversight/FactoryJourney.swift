import TestKit
import Testing

extension PagesInBrowser {
    @Suite("Factories under supervision")
    struct FactoryJourney {
        @Test(
            "M35/1, M35/2, M35/3: warned, not heeded, suspended, remedied, each by a form that says what is wrong",
            .tags(.m35), arguments: [1280, 360])
        func supervise(_ width: Int) async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                try await withWindow(on: installation, width: width) { window in
                    try await window.signIn(.directorate, of: "izmir", as: "officer-izmir")
                    try await warn(window, gin)
                    try await installation.setClock("2025-10-22T09:00:00+03:00")
                    try await suspend(window, gin)
                    try await remedy(window, gin)
                }
            }
        }

        private func warn(_ window: PageWindow, _ gin: Gin) async throws {
            let browser = window.browser
            try await window.open("/fabrikalar/\(gin.id)/uyari")
            try await browser.type("Depo nemli", into: "#f-findings-0-note")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: ".error-summary")
            #expect(try await browser.has("#f-remedyBy[aria-invalid]"))
            #expect(try await browser.has("#f-findings-0-rule[aria-invalid]"))
            let typed = try await browser.run("return document.querySelector('#f-findings-0-note').value")
            #expect(typed == "Depo nemli")
            try await window.look("factory-warning-refused")
            try await browser.run("document.querySelector('#f-findings-0-rule').value = 'M9/1'")
            try await window.setDate("2025-10-20", of: "#f-remedyBy")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: ".news")
            #expect(try await browser.text(of: ".lot-card").contains("14\u{A0}gün"))
            try await window.look("factory-warned")
            try await window.open("/fabrikalar")
            try await browser.wait(for: ".table", containing: "Uyarıldı")
            try await window.look("factories")
        }

        private func suspend(_ window: PageWindow, _ gin: Gin) async throws {
            let browser = window.browser
            try await window.open("/fabrikalar/\(gin.id)/durdurma")
            try await browser.run("document.querySelector('#f-warning').value = '1'")
            try await browser.type("Uyarıya uyulmadı", into: "#f-cause")
            try await window.setDate("2025-11-01", of: "#f-until")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: ".error-summary", containing: "en az 1 ay")
            try await window.look("factory-suspension-refused")
            try await window.setDate("2025-11-30", of: "#f-until")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: ".news")
            #expect(try await browser.text(of: ".head-line").contains("30 Kasım 2025"))
            try await window.look("factory-suspended")
        }

        private func remedy(_ window: PageWindow, _ gin: Gin) async throws {
            let browser = window.browser
            try await browser.click("a[href='/fabrikalar/\(gin.id)/uyarilar/1']")
            try await browser.wait(for: "#f-on")
            try await window.look("factory-remedy")
            try await browser.click("main form button.btn-primary")
            try await browser.wait(for: ".lot-card", containing: "giderildi")
            try await window.open("/fabrikalar/\(gin.id)?an=2025-10-06T12:00")
            try await browser.wait(for: ".lot-card", containing: "Süre işliyor")
            #expect(try await !browser.has("a[href$='/durdurma']"))
        }

        @Test("Who only reads sees no form, and a stranger's region nothing")
        func readers() async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            try await withWindow(on: service.installation, width: 1280) { window in
                try await window.signIn(.auditor, as: "auditor-factories")
                try await window.open("/fabrikalar/\(gin.id)")
                try await window.browser.wait(for: "main", containing: "Onaylandı")
                #expect(try await window.browser.text(of: "main").contains("Ayşe Yılmaz"))
                #expect(try await !window.browser.has("a[href$='/uyari']"))
                try await window.look("factory-read")
                try await window.signIn(.tradeInspector, of: "adana", as: "inspector-adana")
                try await window.open("/fabrikalar/\(gin.id)")
                try await window.browser.wait(for: "main", containing: "ait değil")
            }
        }
    }
}
