import Application
import CottonControl
import HTTPTypes
import Regulation

extension Endpoint {
    /// A command with a JSON body.
    /// - Parameter otherStatus: that it answers with as well.
    static func command<Body: RequestBody, View: Codable & SendableMetatype>(
        _ method: HTTPRequest.Method = .post, _ path: String, _ tag: Tag, tr: String, en: String, roles: [Role],
        body: Body.Type, answers: View.Type, status: Int = 201, otherStatus: Int? = nil,
        query: [QueryParameter] = [], gate: @escaping @Sendable (Call, Body) -> String? = { _, _ in nil },
        _ run: @escaping @Sendable (CommandSession, Call, Body) async throws -> Reply<View>
    ) -> Endpoint {
        Endpoint(
            method, path, tag, tr: tr, en: en, access: .roles(roles), query: query,
            request: [Content(mediaType: MediaTypes.json, schema: Body.schema)],
            responses: ([status] + [otherStatus].compactMap(\.self)).map {
                .json($0, SchemaInference.schema(of: View.self))
            }, isCommand: true,
            bodyMayBeAbsent: Body.mayBeAbsent
        ) { call in
            let request = try await call.decode(Body.self)
            return try await call.command(gate: gate(call, request)) { session in
                try await run(session, call, request)
            }
        }
    }

    /// A question with a JSON answer.
    /// - Parameters:
    ///   - current: it is answered from the log itself, so that no read model has to be waited for.
    ///   - isVersioned: the answer carries an ETag, and whoever has it already is told so (304).
    static func query<View: Codable & SendableMetatype>(
        _ path: String, _ tag: Tag, tr: String, en: String, roles: [Role] = Role.people, query: [QueryParameter] = [],
        current: Bool = false, isVersioned: Bool = false, answers: View.Type,
        _ run: @escaping @Sendable (Call) async throws -> Found<View>
    ) -> Endpoint {
        Endpoint(
            .get, path, tag, tr: tr, en: en, access: .roles(roles), query: query,
            responses: [.json(200, SchemaInference.schema(of: View.self))]
                + (isVersioned ? [.init(status: 304, content: [])] : [])
        ) { call in
            try await call.awaitReadModels(current: current)
            let found = try await run(call)
            let answer = try call.answer(found)
            guard isVersioned, let version = found.version else { return answer }
            return try call.answer(answer, tagged: EntityTag(version: version, of: answer.body))
        }
    }
}

extension Role {
    /// Those that a token can carry.
    static let people = allCases.filter { $0 != .service }
}
