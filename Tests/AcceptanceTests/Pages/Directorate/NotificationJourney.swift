import TestKit
import Testing

extension PagesInBrowser {
    @Suite("A season's notification at the directorate")
    struct NotificationJourney {
        @Test(
            "M4/1-h, M19/2, M4/1-k: from the queue over commission and findings to the registry number",
            arguments: [1280, 360])
        func decide(_ width: Int) async throws {
            let service = try await SharedService.get()
            let region = try await Region(service.installation, "hatay-\(width)")
            let gin = try await Gin.define(in: region)
            _ = try await gin.inspector.post(
                "/v1/factories/\(gin.id)/notifications", gin.notice(startsOn: SharedService.today)
            ).expect(201)
            try await withWindow(on: service.installation, width: width) { window in
                let browser = window.browser
                let official = { try await window.signIn("directorate", "memur", directorate: region.code) }
                try await official()
                try await window.open("/?tur=notification")
                try await window.look("queue-notifications")
                try await browser.click(".queue a")
                try await browser.wait(for: "#f-members-0-userId")
                try await formCommission(window, besides: gin.inspector.subject)

                try await window.signIn("tradeInspector", "denetmen", directorate: region.code)
                try await browser.click(".queue a[href^='/bildirimler/']")
                try await browser.click("a.btn-primary")
                try await browser.wait(for: "form[data-kept]")
                for row in 0..<3 { try await browser.click("#f-requirements-\(row)-met") }
                try await browser.click("#f-requirements-0-met-1")
                try await browser.type("Işık yetersiz", into: "#f-requirements-0-note")
                try await window.look("findings")
                try await window.submit(then: ".news")

                try await official()
                try await browser.click(".queue a[href^='/bildirimler/']")
                try await window.submit("form[action$=karar] .btn-primary", then: ".error-summary", containing: "M13/1")
                try await window.look("notification-not-approved")
                try await amend(browser)
                try await window.submit(then: ".news")
                try await window.submit("form[action$=karar] .btn-primary", then: ".stamp .huge-number")
                let number = try await browser.text(of: ".stamp .huge-number")
                #expect(Int(number) != nil)
                try await window.look("notification-approved")
            }
        }

        /// Alone, then with one who acts for the factory, then as it should be.
        private func formCommission(_ window: PageWindow, besides inspector: String) async throws {
            let browser = window.browser
            try await browser.type("memur", into: "#f-members-0-userId")
            try await window.submit("form[action$=komisyon] button", then: "#f-members > .fault", containing: "M4/1-h")
            try await window.look("commission-refused")
            try await browser.type(inspector, into: "#f-members-3-userId")
            try await browser.click("#f-members-3-tradeInspector")
            try await window.submit("form[action$=komisyon] button", then: "#f-members-3 .fault", containing: "M4/1-h")
            try await browser.type("denetmen", into: "#f-members-3-userId")
            try await window.submit("form[action$=komisyon] button", then: ".rows", containing: "denetmen")
            try await window.look("commission")
        }

        /// A later visit finds it mended, and the rest that had not been looked at.
        private func amend(_ browser: Browser) async throws {
            try await browser.click("a[href$=tespitler]")
            try await browser.wait(for: "form[data-kept]")
            let before = try await browser.run("return document.querySelector('#f-requirements-0-note').value")
            #expect(before == "Işık yetersiz")
            let rows = try await browser.run(
                "return [...document.querySelectorAll('form > fieldset.check-row')].map(row => row.id)")
            for row in rows.array.compactMap(\.string) { try await browser.click("#\(row)-met") }
        }

        /// Notified and examined; nothing is decided.
        private func examined(in code: String) async throws -> (region: Region, notification: String) {
            let region = try await Region(try await SharedService.get().installation, code)
            let gin = try await Gin.define(in: region)
            let notified = try await gin.inspector.post(
                "/v1/factories/\(gin.id)/notifications", gin.notice(startsOn: SharedService.today)
            ).expect(201)
            let id = notified["id"].string ?? ""
            let path = "/v1/notifications/\(id)"
            _ = try await region.directorate.post(path + "/commission", Gin.commission).done()
            _ = try await region.directorate.post(path + "/findings", Gin.findings).done()
            return (region, id)
        }

        @Test("M19/2: a rejection says why")
        func reject() async throws {
            let (region, notification) = try await examined(in: "mardin")
            try await withWindow(on: region.installation, width: 1280) { window in
                try await window.signIn("directorate", "memur", directorate: region.code)
                try await window.open("/bildirimler/\(notification)")
                try await window.submit("main form:last-of-type .btn-secondary", then: ".faulty #f-reason")
                try await window.browser.type("Pres güvenli değil", into: "#f-reason")
                try await window.submit("main form:last-of-type .btn-secondary", then: ".tag.bad")
                #expect(try await window.browser.text(of: ".error-summary").contains("Pres güvenli değil"))
                try await window.look("notification-rejected")
            }
        }

        @Test("M4/1-k: the General Directorate gives a factory the registry number that it always had")
        func numberGiven() async throws {
            let (region, notification) = try await examined(in: "siirt")
            try await withWindow(on: region.installation, width: 1280) { window in
                try await window.signIn("generalDirectorate", "gm")
                try await window.open("/?tur=notification")
                #expect(try await window.browser.has(".queue a[href^='/bildirimler/']"))
                try await window.open("/bildirimler/\(notification)")
                try await window.browser.type("987654", into: "#f-registryNumber")
                try await window.submit(then: ".stamp .huge-number", containing: "987654")
            }
        }
    }
}
