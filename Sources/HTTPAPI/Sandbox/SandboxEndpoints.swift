import Application
import Foundation
import HTTPTypes
import Regulation

/// For trying things out: nobody has to sign in, and time can be moved. In production none of it is there.
enum SandboxEndpoints {
    static let all = [token, clock, setClock]

    struct Token: Codable {
        let token: String
        let expiresAt: Instant
    }

    struct ClockReading: Codable {
        let now: Instant
        /// `false` while it stands still.
        let running: Bool
    }

    static let token = Endpoint(
        .post, "/sandbox/tokens", .sandbox, tr: "Bir rol için belirteç verir", en: "Gives a token for a role",
        access: .sandbox, request: [.init(mediaType: MediaTypes.json, schema: TokenBody.schema)],
        responses: [.json(201, SchemaInference.schema(of: Token.self))]
    ) { call in
        let body = try await call.decode(TokenBody.self)
        let expiry = Date().timeIntervalSince1970.rounded() + TokenBody.lifetime
        let token = try await call.api.tokens.sign(body.claims(expiring: expiry))
        let expiresAt = Instant(microseconds: Int64(expiry) * 1_000_000)
        return try Answer.json(Token(token: token, expiresAt: expiresAt), 201, in: call.language)
    }

    static let clock = Endpoint(
        .get, "/sandbox/clock", .sandbox, tr: "İş saati", en: "The business clock", access: .sandbox,
        responses: [.json(200, SchemaInference.schema(of: ClockReading.self))]
    ) { call in
        try Answer.json(reading(call.services), in: call.language)
    }

    static let setClock = Endpoint(
        .post, "/sandbox/clock", .sandbox, tr: "İş saatini ileri alır", en: "Moves the business clock forward",
        access: .sandbox, request: [.init(mediaType: MediaTypes.json, schema: ClockBody.schema)],
        responses: [.json(200, SchemaInference.schema(of: ClockReading.self))], isCommand: true
    ) { call in
        let body = try await call.decode(ClockBody.self)
        let answer = try await call.command(by: .service) { session in
            Reply(ClockReading(now: try await session.setClock(body.now), running: false))
        }
        try await call.services.followClock()
        return answer
    }

    private static func reading(_ services: Services) -> ClockReading {
        let clock = services.clock as? SandboxClock
        return ClockReading(now: services.clock.now, running: clock?.isRunning ?? true)
    }
}
