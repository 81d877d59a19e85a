import Application
import CottonControl
import HTTPTypes
import Regulation

extension Endpoint {
    /// A command with a JSON body.
    static func command<Body: RequestBody, View: Codable & SendableMetatype>(
        _ method: HTTPRequest.Method = .post, _ path: String, _ tag: Tag, tr: String, en: String, roles: [Role],
        body: Body.Type, answers: View.Type, status: Int = 201, query: [QueryParameter] = [],
        gate: @escaping @Sendable (Call, Body) -> String? = { _, _ in nil },
        _ run: @escaping @Sendable (CommandSession, Call, Body) async throws -> Reply<View>
    ) -> Endpoint {
        Endpoint(
            method, path, tag, tr: tr, en: en, access: .roles(roles), query: query,
            request: [Content(mediaType: MediaTypes.json, schema: Body.schema)],
            responses: [.json(status, SchemaInference.schema(of: View.self))], isCommand: true,
            bodyMayBeAbsent: Body.mayBeAbsent
        ) { call in
            let request = try await call.decode(Body.self)
            return try await call.command(gate: gate(call, request)) { session in
                try await run(session, call, request)
            }
        }
    }

    /// A question with a JSON answer.
    /// - Parameter current: it is answered from the log itself, so that no read model has to be waited for.
    static func query<View: Codable & SendableMetatype>(
        _ path: String, _ tag: Tag, tr: String, en: String, roles: [Role] = Role.people, query: [QueryParameter] = [],
        current: Bool = false, answers: View.Type, _ run: @escaping @Sendable (Call) async throws -> Found<View>
    ) -> Endpoint {
        Endpoint(
            .get, path, tag, tr: tr, en: en, access: .roles(roles), query: query,
            responses: [.json(200, SchemaInference.schema(of: View.self))]
        ) { call in
            try await call.awaitReadModels(current: current)
            return try call.answer(try await run(call))
        }
    }
}

extension Role {
    /// Those that a token can carry.
    static let people = allCases.filter { $0 != .service }
}
