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
    func signIn(_ role: String, _ subject: String) async throws {
        try await open("/giris")
        try await browser.run(
            "document.querySelector('#f-role').value = arguments[0]", .string(role))
        try await browser.type(subject, into: "#f-subject")
        try await browser.click("#f button")
        try await browser.wait(for: ".person")
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
