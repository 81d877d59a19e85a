import Foundation
import TestKit

/// A browser without eyes: keeps cookies, follows redirections, and sends forms with the token of the page it is on.
struct FormBrowser {
    let http: HTTPClient
    var cookies: [String: String] = [:]
    private(set) var page = ""

    init(_ http: HTTPClient) {
        self.http = http
    }

    @discardableResult
    mutating func open(_ path: String) async throws -> HTTPResponse {
        try await take(try await http.get(path, headers: headers(["Accept": "text/html"])))
    }

    /// To where a page sends the browser, without going there.
    mutating func leave(by path: String) async throws -> String {
        let response = try await http.get(path, headers: headers(["Accept": "text/html"]))
        keepCookies(of: response)
        return response.header("Location") ?? ""
    }

    @discardableResult
    mutating func submit(_ path: String, _ fields: [String: String], origin: String? = nil, token: String? = nil)
        async throws -> HTTPResponse
    {
        var fields = fields
        fields["form"] = token ?? formToken
        let body = fields.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&")
        var headers = headers(["Content-Type": "application/x-www-form-urlencoded"])
        headers["Origin"] = origin ?? "http://127.0.0.1:\(http.port)"
        return try await take(try await http.send("POST", path, headers: headers, body: Array(body.utf8)))
    }

    /// Of the page that was read last.
    var formToken: String {
        page.firstMatch(of: /name="koza-form" content="([0-9a-f]+)"/).map { String($0.1) } ?? ""
    }

    private mutating func take(_ response: HTTPResponse) async throws -> HTTPResponse {
        keepCookies(of: response)
        if response.status == 303, let target = response.header("Location") {
            return try await open(String(target.prefix { $0 != "#" }))
        }
        page = String(decoding: response.body, as: UTF8.self)
        return response
    }

    private mutating func keepCookies(of response: HTTPResponse) {
        for header in response.headers where header.name.lowercased() == "set-cookie" {
            let pair = header.value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
        }
    }

    private func headers(_ headers: [String: String]) -> [String: String] {
        var all = headers
        if !cookies.isEmpty {
            all["Cookie"] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        }
        return all
    }

    private func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
