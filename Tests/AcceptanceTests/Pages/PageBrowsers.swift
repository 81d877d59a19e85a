import TestKit
import Testing

/// Everything that is looked at in a browser, one after another: each is a few processes.
@Suite("Pages in a browser", .serialized)
enum PagesInBrowser {}

/// A window on the shared service, signed in.
struct PageWindow: Sendable {
    let browser: Browser
    let address: String

    func open(_ path: String) async throws { try await browser.open(address + path) }

    /// Sandbox: by the form for anybody.
    func signIn(_ role: String, _ subject: String, firm: String? = nil, directorate: String? = nil) async throws {
        try await open("/giris")
        try await choose(role, in: "#f-role")
        try await browser.type(subject, into: "#f-subject")
        if let firm { try await browser.type(firm, into: "#f-firm") }
        if let directorate { try await browser.type(directorate, into: "#f-directorate") }
        try await submit("#f button", then: ".person")
    }

    func choose(_ value: String, in selector: String) async throws {
        let script = "document.querySelector(arguments[0]).value = arguments[1]"
        try await browser.run(script, .string(selector), .string(value))
    }

    /// Presses the form's button, and waits for what is shown then.
    func submit(_ selector: String = "main form button.btn-primary", then shown: String, containing text: String = "")
        async throws
    {
        try await browser.run("document.body.dataset.before = '1'")
        try await browser.click(selector)
        try await browser.wait(for: "body:not([data-before]) \(shown)", containing: text)
    }

    /// By the tabulator alone.
    func tab(to selector: String) async throws {
        for _ in 0..<80 {
            try await browser.press(Key.tab)
            let there = try await browser.run("return document.activeElement.matches(arguments[0])", .string(selector))
            if there.bool == true { return }
        }
        throw UnexpectedAnswer(description: "no way to \(selector) by the tabulator")
    }

    /// Looks at the page as it is: nothing to object, nothing cut off, not too heavy; and keeps a picture of it.
    func look(_ name: String) async throws {
        try await browser.keepPicture(name)
        #expect(try await browser.accessibilityFaults() == [], "\(name)")
        #expect(try await browser.overflow() <= 0, "\(name) at \(browser.width)")
        #expect(try await browser.ownBytes() < 100_000, "\(name)")
    }
}

func withWindow(
    on installation: Installation, width: Int, dark: Bool = false, _ body: (PageWindow) async throws -> Void
) async throws {
    let driver = try await ChromiumDriver.start()
    do {
        let browser = try await driver.open(width: width, dark: dark)
        try await body(PageWindow(browser: browser, address: "http://127.0.0.1:\(installation.http.port)"))
        try await browser.close()
        try await driver.stop()
    } catch {
        try? await driver.stop()
        throw error
    }
}
