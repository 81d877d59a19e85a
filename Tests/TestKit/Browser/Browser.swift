import Foundation

/// A window of a real browser.
package struct Browser: Sendable {
    let http: HTTPClient
    let session: String
    /// In CSS pixels.
    package let width: Int

    package func open(_ url: String) async throws {
        try await post("/url", ["url": .string(url)])
    }

    package func close() async throws {
        _ = try await http.send("DELETE", session)
    }

    /// Presses what a CSS selector finds.
    package func click(_ selector: String) async throws {
        try await post("/element/\(try await element(selector))/click", [:])
    }

    /// Writes over what stands in a field; into a field for files, the path of one.
    package func type(_ text: String, into selector: String) async throws {
        let element = try await element(selector)
        if try await run("return document.querySelector(arguments[0]).type", .string(selector)).string != "file" {
            try await post("/element/\(element)/clear", [:])
        }
        try await post("/element/\(element)/value", ["text": .string(text)])
    }

    /// Presses keys, one after another, wherever the focus is.
    package func press(_ keys: String...) async throws {
        let presses = keys.flatMap { key -> [JSON] in
            [["type": "keyDown", "value": .string(key)], ["type": "keyUp", "value": .string(key)]]
        }
        try await post("/actions", ["actions": [["type": "key", "id": "keys", "actions": .array(presses)]]])
    }

    /// The value of a JavaScript function's body.
    @discardableResult
    package func run(_ script: String, _ arguments: JSON...) async throws -> JSON {
        try await post("/execute/sync", ["script": .string(script), "args": .array(arguments)])
    }

    /// The value that a script hands to its last argument.
    package func runToEnd(_ script: String) async throws -> JSON {
        try await post("/execute/async", ["script": .string(script), "args": []])
    }

    package func text(of selector: String) async throws -> String {
        let script = "return (document.querySelector(arguments[0]) || {}).innerText || ''"
        return try await run(script, .string(selector)).string ?? ""
    }

    package func has(_ selector: String) async throws -> Bool {
        try await run("return !!document.querySelector(arguments[0])", .string(selector)).bool ?? false
    }

    /// Until the page shows it.
    package func wait(for selector: String, containing text: String = "") async throws {
        try await poll("\(selector) with “\(text)”", within: .seconds(120)) {
            guard try await has(selector) else { return false }
            guard !text.isEmpty else { return true }
            return try await self.text(of: selector).contains(text)
        }
    }

    private func element(_ selector: String) async throws -> String {
        let found = try await post("/element", ["using": "css selector", "value": .string(selector)])
        guard let id = found.object.values.first?.string else { throw BrowserError(description: "\(found)") }
        return id
    }

    @discardableResult
    func post(_ path: String, _ body: JSON) async throws -> JSON {
        let answer = try await http.post(session + path, body)
        let value = try answer.json["value"]
        guard answer.status == 200 else {
            throw BrowserError(description: "\(path) \(body): \(value["error"]) \(value["message"])")
        }
        return value
    }
}

/// Keys without a letter (W3C WebDriver, 17.4.2).
package enum Key {
    package static let tab = "\u{E004}"
    package static let enter = "\u{E007}"
    package static let space = " "
    package static let down = "\u{E015}"
}
