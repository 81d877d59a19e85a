import TestKit
import Testing

@Suite("Sessions of the pages")
struct SessionTests {
    /// Of each test its own: one of them signs out everywhere.
    private let subject = "sayfa.denetci-\(Numbers.unique())"

    private var auditor: [String: String] { ["/role": "auditor", "/subject": subject] }

    private func signedIn(_ http: HTTPClient) async throws -> FormBrowser {
        var browser = FormBrowser(http)
        try await browser.open("/giris")
        let front = try await browser.submit("/giris", auditor)
        try #require(front.status == 200)
        #expect(browser.page.contains(subject))
        return browser
    }

    @Test("One is whom one chose to be, under a new id, until signing out")
    func signingIn() async throws {
        let http = try await SharedService.get().installation.http
        var browser = FormBrowser(http)
        try await browser.open("/giris")
        let before = browser.cookies["koza_oturum"]
        try await browser.submit("/giris", auditor)
        #expect(browser.cookies["koza_oturum"] != before)
        let known = browser.cookies
        try await browser.submit("/cikis", [:])
        #expect(!browser.page.contains(subject))

        browser.cookies = known
        try await browser.open("/")
        #expect(!browser.page.contains(subject))
    }

    @Test("Signing out everywhere ends the person's sessions in other browsers")
    func everywhere() async throws {
        let http = try await SharedService.get().installation.http
        var first = try await signedIn(http)
        var second = try await signedIn(http)
        try await first.submit("/cikis/her-yerde", [:])
        try await second.open("/")
        #expect(!second.page.contains(subject))
    }

    @Test("A form without its token, with another browser's, or from another site does nothing")
    func foreignForms() async throws {
        let http = try await SharedService.get().installation.http
        var browser = try await signedIn(http)
        var other = FormBrowser(http)
        try await other.open("/giris")
        #expect(try await browser.submit("/cikis", [:], token: "").status == 403)
        #expect(try await browser.submit("/cikis", [:], token: other.formToken).status == 403)
        try await browser.open("/")
        #expect(try await browser.submit("/cikis", [:], origin: "https://evil.example").status == 403)
        try await browser.open("/")
        #expect(browser.page.contains(subject))
    }

    @Test("A form that the API refuses comes back with what was typed, and its faults lead to their fields")
    func refused() async throws {
        let http = try await SharedService.get().installation.http
        var browser = FormBrowser(http)
        try await browser.open("/giris")
        let answer = try await browser.submit("/giris", ["/role": "firmUser", "/subject": "biri", "/firm": "12"])
        #expect(answer.status == 422)
        #expect(browser.page.contains("href=\"#f-firm\""))
        #expect(browser.page.contains("value=\"biri\""))
        #expect(browser.page.contains("aria-invalid=\"true\""))
    }

    @Test("Pages are private, held to our own files, and say that this is a simulation")
    func headers() async throws {
        let http = try await SharedService.get().installation.http
        let page = try await http.get("/giris", headers: ["Accept": "text/html"])
        #expect(page.header("Cache-Control") == "no-store")
        #expect(page.header("Content-Security-Policy")?.contains("default-src 'none'") == true)
        #expect(page.header("Content-Security-Policy")?.contains("unsafe") == false)
        let cookie = page.header("Set-Cookie") ?? ""
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
        #expect(page.text.contains("SİMÜLASYON"))
    }

    @Test("A page of another role is refused, one of somebody signed out asks who it is and comes back")
    func roles() async throws {
        let http = try await SharedService.get().installation.http
        var browser = try await signedIn(http)
        #expect(try await browser.open("/partiler").status == 403)
        let away = try await http.get("/partiler", headers: ["Accept": "text/html"])
        #expect(away.status == 303)
        #expect(away.header("Location") == "/giris?sonra=%2Fpartiler")
    }

    @Test("An address without a page is a page for browsers and a problem for programs")
    func missing() async throws {
        let http = try await SharedService.get().installation.http
        let page = try await http.get("/yok", headers: ["Accept": "text/html"])
        #expect(page.status == 404)
        #expect(page.text.contains("<h1>"))
        let problem = try await http.get("/yok")
        #expect(problem.header("Content-Type") == "application/problem+json")
    }

    @Test("English is kept when it was chosen")
    func language() async throws {
        let http = try await SharedService.get().installation.http
        var browser = FormBrowser(http)
        try await browser.open("/giris")
        #expect(browser.page.contains("Kim olmak istersiniz?"))
        try await browser.submit("/dil", ["dil": "en", "sonra": "/giris"])
        #expect(browser.page.contains("Who would you like to be?"))
    }

    @Test("A session outlives the server")
    func restart() async throws {
        try await withInstallation { installation in
            var browser = try await signedIn(installation.http)
            try await installation.killServer()
            try await installation.startServer()
            try await browser.open("/")
            #expect(browser.page.contains(subject))
        }
    }
}
