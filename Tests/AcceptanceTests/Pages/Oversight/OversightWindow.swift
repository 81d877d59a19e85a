import TestKit

extension PageWindow {
    /// Sandbox: an officer of a directorate, or one of those who see every region.
    func signIn(_ role: People, of directorate: String? = nil, as subject: String) async throws {
        try await signIn(role.rawValue, subject, directorate: directorate)
    }

    /// By the box that stands on every page.
    func search(_ text: String) async throws {
        try await open("/fabrikalar")
        try await browser.type(text, into: "#ara")
        try await browser.click(".search-box button")
    }

    func arrive(at path: String) async throws {
        try await poll("the page \(path)", within: .seconds(60)) {
            try await browser.run("return location.pathname + document.readyState") == .string(path + "complete")
        }
    }

    func setDate(_ day: String, of field: String) async throws {
        try await browser.run("document.querySelector(arguments[1]).value = arguments[0]", .string(day), .string(field))
    }
}
