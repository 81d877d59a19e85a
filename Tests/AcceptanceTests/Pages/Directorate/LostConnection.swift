import TestKit
import Testing

extension PagesInBrowser {
    @Suite("An inspection without a connection")
    struct LostConnection {
        @Test("M13/4, M21/1: a late lot's inspection is kept while the server is away, and sent when it is back")
        func inspect() async throws {
            try await withInstallation { installation in
                let gin = try await openGin(installation, at: "2025-10-06T10:00:00+03:00")
                let lot = try await gin.present(gin.sondaj(Gin.bales(150)), lane: "red").expect(201)
                try await installation.setClock("2025-10-10T10:00:00+03:00")
                try await withWindow(on: installation, width: 360) { window in
                    let browser = window.browser
                    try await window.signIn("tradeInspector", gin.region.tradeInspector.subject, directorate: "izmir")
                    try await browser.wait(for: ".queue .late", containing: lot["lotNumber"].string ?? "-")
                    #expect(try await browser.text(of: ".queue .late").contains("Süresi geçti"))
                    try await window.look("queue-late")
                    try await browser.click(".queue .late a")
                    try await browser.wait(for: ".seed")
                    try await window.look("control-waiting")
                    try await browser.click("a.btn-lg")
                    try await browser.wait(for: "form[data-offline]")
                    try await window.look("inspection-blank")

                    try await installation.killServer()
                    for index in 0..<3 { try await window.tick(bale: index) }
                    try await browser.click("#f-conforming")
                    try await browser.wait(for: "[data-kept-state]", containing: "Bu cihazda saklandı")
                    try await window.open(gin.controlPage(lot) + "/muayene")
                    try await browser.wait(for: "[data-kept-count]", containing: "3 / 3")
                    #expect(try await browser.run("return document.querySelector('#f-conforming').checked") == true)
                    try await window.look("inspection-offline")
                    try await browser.click("main form button.btn-primary")
                    try await browser.wait(for: "[data-kept-state]", containing: "Bağlantı yok")
                    try await window.look("inspection-waiting")

                    try await installation.startServer()
                    try await browser.wait(for: ".confirmation .number", containing: "PKB-2025-")
                    #expect(try await browser.run("return localStorage.length") == 0)
                    try await window.look("inspection-certified")
                }
                let inspected = try await gin.inspector.get(gin.lotPath(lot["lotNumber"].string ?? "")).expect(200)
                #expect(inspected["inspection"]["bales"].array.map { $0["number"] } == lot["openBales"].array)
            }
        }
    }
}

extension Gin {
    func controlPage(_ lot: JSON) -> String { "/kontrol/\(season)/\(lot["lotNumber"].string ?? "")" }
}

extension PageWindow {
    /// Opened, and in order but for what is said of its content.
    /// - Parameter content: the place of the answer among those offered; the first is that it conforms.
    func tick(bale index: Int, content: Int = 0) async throws {
        try await browser.click("#f-bales-\(index)-opened")
        try await browser.click("#f-bales-\(index)-packing")
        try await browser.click("#f-bales-\(index)-content" + (content == 0 ? "" : "-\(content)"))
    }
}
