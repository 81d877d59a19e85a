import Foundation
import TestKit

/// Someone who calls the API: a person with a token, or the public without one.
struct Caller: Sendable {
    let http: HTTPClient
    let token: String?
    /// `sub` of the token.
    var subject = ""

    func get(_ path: String, after position: String? = nil, headers: [String: String] = [:]) async throws
        -> HTTPResponse
    {
        var all = headers
        all["Koza-After"] = all["Koza-After"] ?? position
        return try await http.get(path, headers: signed(all))
    }

    func post(
        _ path: String, _ body: JSON = [:], key: String? = nil, lane: String? = nil, ifMatch: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> HTTPResponse {
        try await http.post(path, body, headers: commanding(key, lane, ifMatch, headers))
    }

    func put(_ path: String, _ body: JSON, key: String? = nil, ifMatch: String? = nil) async throws -> HTTPResponse {
        try await http.put(path, body, headers: commanding(key, nil, ifMatch, [:]))
    }

    /// Bytes as they are.
    func send(
        _ method: String, _ path: String, body: [UInt8]? = nil, headers: [String: String] = [:]
    ) async throws -> HTTPResponse {
        try await http.send(method, path, headers: signed(headers), body: body)
    }

    private func signed(_ headers: [String: String]) -> [String: String] {
        var all = headers
        all["Accept-Language"] = all["Accept-Language"] ?? "en"
        if let token { all["Authorization"] = all["Authorization"] ?? "Bearer \(token)" }
        return all
    }

    private func commanding(
        _ key: String?, _ lane: String?, _ ifMatch: String?, _ headers: [String: String]
    ) -> [String: String] {
        var all = headers
        all["Idempotency-Key"] = key ?? UUID().uuidString
        if let lane { all["Koza-Sandbox-Lane"] = lane }
        if let ifMatch { all["If-Match"] = ifMatch }
        return signed(all)
    }
}

/// An answer that a test could not go on from.
struct UnexpectedAnswer: Error, CustomStringConvertible {
    let description: String
}

extension HTTPResponse {
    /// The body of an answer with this status.
    func expect(_ statuses: Int...) throws -> JSON {
        guard statuses.contains(status) else {
            throw UnexpectedAnswer(description: "expected \(statuses), got \(status): \(text.prefix(2000))")
        }
        return try json
    }

    /// The body of an answer that says it was done.
    func done() throws -> JSON {
        try expect(200, 201, 202)
    }

    var position: String? { header("Koza-Position") }

    /// Each fault as `rule pointer`, in order; `-` where no rule stands behind it.
    var faults: [String] {
        get throws {
            try json["errors"].array.map { "\($0["rule"].string ?? "-") \($0["pointer"].string ?? "")" }
        }
    }

    /// The rules that refused it.
    var rules: Set<String> {
        get throws { Set(try json["errors"].array.compactMap { $0["rule"].string }) }
    }
}

extension JSON {
    /// The same with one member set.
    func with(_ name: String, _ value: JSON) -> JSON {
        var members = object
        members[name] = value
        return .object(members)
    }

    func without(_ name: String) -> JSON {
        var members = object
        members[name] = nil
        return .object(members)
    }
}
