package import HTTPTypes

/// What a handler answers with.
package struct Answer: Sendable {
    package var status: Int
    package var mediaType: String
    package var headers: HTTPFields
    package var body: [UInt8]

    package init(
        _ status: Int = 200, mediaType: String = MediaTypes.json, headers: HTTPFields = [:], body: [UInt8] = []
    ) {
        self.status = status
        self.mediaType = mediaType
        self.headers = headers
        self.body = body
    }

    static func json(_ value: some Encodable, _ status: Int = 200, headers: HTTPFields = [:], in language: Language)
        throws -> Answer
    {
        Answer(status, headers: headers, body: try Rendering.json(value, in: language))
    }

    static func problem(_ problem: Problem, in language: Language, requestID: String) throws -> Answer {
        Answer(
            problem.kind.status, mediaType: MediaTypes.problem, headers: problem.headers,
            body: try Rendering.json(
                ProblemDocument(problem, in: language, requestID: requestID), in: language))
    }
}

extension HTTPField.Name {
    static func custom(_ name: String) -> HTTPField.Name { HTTPField.Name(name) ?? .server }

    package static let requestID = custom("X-Request-Id")
    package static let idempotencyKey = custom("Idempotency-Key")
    package static let idempotencyReplayed = custom("Idempotency-Replayed")
    static let forwardedFor = custom("X-Forwarded-For")
    static let link = custom("Link")
    package static let position = custom("Koza-Position")
    package static let after = custom("Koza-After")
    package static let sandboxLane = custom("Koza-Sandbox-Lane")
}
