import TestKit
import Testing

extension PagesInBrowser {
    @Suite("Pages at work")
    struct WorkingPages {
        @Test("A lot that waits appears on a page that is open, with the time left")
        func live() async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            try await withWindow(on: service.installation, width: 1280) { window in
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                _ = try await gin.present(gin.sondaj(Gin.bales(10)), lane: "red").expect(201)
                try await window.browser.wait(for: "#bekleyen", containing: "\(gin.registryNumber)-1")
                #expect(try await window.browser.text(of: "#bekleyen").contains("kaldı"))
            }
        }

        @Test("What is typed is there again in another browser, though nothing was sent")
        func draft() async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            try await withWindow(on: service.installation, width: 1280) { window in
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                try await window.open("/parti-sun")
                try await window.browser.type("Yarım Kalan A.Ş.", into: "#f-owner-title")
                try await window.browser.wait(for: "[data-saved]", containing: "Taslak kaydedildi")
            }
            try await withWindow(on: service.installation, width: 360) { window in
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                try await window.open("/parti-sun")
                let typed = try await window.browser.run("return document.querySelector('#f-owner-title').value")
                #expect(typed == "Yarım Kalan A.Ş.")
            }
        }

        @Test("By keyboard alone: past the navigation, to the button, and through the form's fields")
        func keyboard() async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            try await withWindow(on: service.installation, width: 1280) { window in
                let browser = window.browser
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                try await browser.press(Key.tab)
                #expect(try await browser.run("return document.activeElement.className") == "skip")
                try await browser.press(Key.enter)
                try await window.tab(to: "a.btn-lg")
                try await browser.press(Key.enter)
                try await browser.wait(for: "#f-owner-title")
                try await window.tab(to: "#f-owner-title")
                try await browser.press("E", "g", "e")
                try await window.tab(to: "[name='/method']")
                try await browser.press(Key.space)
                try await window.tab(to: "#f-packed")
                try await browser.press(Key.space)
                try await window.tab(to: "form[data-autosave] button.btn-primary")
                try await browser.press(Key.enter)
                try await browser.wait(for: ".error-summary")
                #expect(try await browser.run("return document.activeElement.id") == "hatalar")
                let kept = try await browser.run(
                    "return [...document.querySelectorAll('#f-owner-title,#f-method,#f-packed')]"
                        + ".map(f => f.type === 'text' ? f.value : f.checked)")
                #expect(kept == ["Ege", true, true])
            }
        }

        @Test("A refusal's article leads to its paragraph, for anybody", arguments: [1280, 360])
        func regulation(_ width: Int) async throws {
            let service = try await SharedService.get()
            try await withWindow(on: service.installation, width: width) { window in
                try await window.open("/mevzuat#M11-3")
                #expect(try await window.browser.text(of: ".paragraph:target").contains("200"))
                try await window.look("regulation")
            }
        }

        @Test("In the dark, and in English")
        func dark() async throws {
            let service = try await SharedService.get()
            let gin = try await service.gin()
            _ = try await gin.certify(3)
            try await withWindow(on: service.installation, width: 1280, dark: true) { window in
                try await window.signIn("responsibleInspector", gin.inspector.subject)
                try await window.browser.click("button[name=dil]")
                try await window.browser.wait(for: "h1", containing: "Your work today")
                try await window.look("dark-front")
                try await window.open("/parti-sun")
                try await window.look("dark-details")
            }
        }
    }
}
