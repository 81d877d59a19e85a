extension OpenAPI {
    /// What an answer says beside its body.
    static func headers(of status: Int, _ endpoint: Endpoint) -> JSONValue {
        var headers: [String: JSONSchema] = ["X-Request-Id": .string()]
        switch (status, endpoint.access) {
        case (200..<300, .roles):
            headers["Koza-Position"] = .integer(0...(.max)).described(as: "of the log, that the answer takes in")
            if endpoint.isCommand || endpoint.isConditional {
                headers["ETag"] = .string().described(as: "the resource's version, where it has one")
            }
        case (304, _): headers["ETag"] = .string()
        case (401, _): headers["WWW-Authenticate"] = .string()
        case (429, _), (503, _): headers["Retry-After"] = .integer(0...(.max)).described(as: "seconds")
        default: break
        }
        if endpoint.isCommand, status < 500 {
            headers["Idempotency-Replayed"] = .string().described(as: "true where the key was used before")
        }
        if status == 201 { headers["Location"] = .string(format: "uri-reference") }
        return .object(headers.mapValues { ["schema": $0.json] })
    }
}

extension Endpoint {
    /// Whether it tells who has the answer already so (304).
    var isConditional: Bool { responses.contains { $0.status == 304 } }
}
