package import Application
import Foundation
package import HTTPTypes
import Regulation

/// A request from inside the process: what a client would send, by somebody who is known already.
package struct LocalRequest: Sendable {
    package var method: HTTPRequest.Method
    /// With the query, percent-encoded.
    package var target: String
    package var actor: Actor?
    /// Whence it came.
    package var address: String?
    package var headers: HTTPFields
    package var body: [UInt8]
    package var language: Language
    package var requestID: String

    package init(
        _ method: HTTPRequest.Method = .get, _ target: String, by actor: Actor?, from address: String? = nil,
        headers: HTTPFields = [:], body: [UInt8] = [], in language: Language, requestID: String
    ) {
        self.method = method
        self.target = target
        self.actor = actor
        self.address = address
        self.headers = headers
        self.body = body
        self.language = language
        self.requestID = requestID
    }
}

extension API {
    /// The answer that a client gets to the same request: the same endpoint, access, validation and problems.
    package func answer(_ request: LocalRequest) async throws -> Answer {
        do {
            return try await handle(request)
        } catch {
            return try Answer.problem(
                ErrorAnswers.problem(of: error, request.requestID, self), in: request.language,
                requestID: request.requestID)
        }
    }

    /// The endpoint at an address; where several match, the one that names most of it.
    package func endpoint(_ method: HTTPRequest.Method, _ path: String) -> Endpoint? {
        EndpointTable.endpoints(in: configuration.mode)
            .filter { $0.method == method && PathTemplate($0.path).matches(path) }
            .min { PathTemplate($0.path).parameters.count < PathTemplate($1.path).parameters.count }
    }

    private func handle(_ request: LocalRequest) async throws -> Answer {
        guard let address = URLComponents(string: request.target) else { throw Problem.noRoute }
        guard let endpoint = endpoint(request.method, address.percentEncodedPath) else { throw Problem.noRoute }
        try admit(request.actor, from: request.address, to: endpoint)
        let written = PathTemplate(endpoint.path).values(in: address.percentEncodedPath)
        let query = (address.queryItems ?? []).map { ($0.name, $0.value ?? "") }
        return try await endpoint.handle(
            Call(
                api: self, endpoint: endpoint, target: request.target,
                path: written.mapValues { $0.removingPercentEncoding ?? "" },
                query: Query(Dictionary(query) { $1 }), headers: request.headers, body: request.body,
                language: request.language, requestID: request.requestID, address: request.address,
                signedIn: request.actor))
    }

    /// - Throws: 429; 401, 403.
    func admit(_ actor: Actor?, from address: String?, to endpoint: Endpoint) throws {
        try limiter.admit(actor.map(\.subject.text) ?? address ?? "-")
        guard case .roles(let roles) = endpoint.access else { return }
        guard let actor else { throw Problem.unauthenticated() }
        guard roles.contains(actor.role) else { throw Access.denied }
    }
}
