import SystemPackage

/// Debian's chromedriver, which drives Debian's Chromium by W3C WebDriver: plain JSON over HTTP.
package struct ChromiumDriver: Sendable {
    private let program: RunningProgram
    private let http: HTTPClient

    package static func start() async throws -> ChromiumDriver {
        let port = try freeLoopbackPort()
        let program = try await RunningProgram.start("/usr/bin/chromedriver", ["--port=\(port)"])
        let http = HTTPClient(port: port, timeout: .seconds(120))
        try await poll("chromedriver", within: .seconds(120)) {
            if let exit = program.exit {
                throw BrowserError(description: "chromedriver ended (\(exit)): \(program.lines)")
            }
            return (try? await http.get("/status").status) == 200
        }
        return ChromiumDriver(program: program, http: http)
    }

    package func stop() async throws {
        try await program.stop()
    }

    /// A window with cookies of its own.
    /// - Parameters:
    ///   - width: in CSS pixels; below 500 as a telephone shows it.
    ///   - dark: what the system wishes.
    package func open(width: Int, height: Int = 900, dark: Bool = false) async throws -> Browser {
        let arguments: [JSON] = ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        let options: JSON = ["args": .array(arguments), "binary": "/usr/bin/chromium"]
        let capabilities: JSON = ["browserName": "chrome", "goog:chromeOptions": options]
        let answer = try await http.post("/session", ["capabilities": ["alwaysMatch": capabilities]])
        guard let id = try answer.json["value"]["sessionId"].string else {
            throw BrowserError(description: answer.text)
        }
        let browser = Browser(http: http, session: "/session/\(id)", width: width)
        try await browser.resize(height: height)
        if dark {
            try await browser.devTools(
                "Emulation.setEmulatedMedia",
                ["features": [["name": "prefers-color-scheme", "value": "dark"]]])
        }
        return browser
    }
}

package struct BrowserError: Error, CustomStringConvertible {
    package let description: String
}
