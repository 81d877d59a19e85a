import Application
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Regulation

/// Answers one endpoint's requests: who it is, whether they may, what was sent, and then its handler.
struct EndpointResponder: HTTPResponder {
    typealias Context = APIRequestContext

    let endpoint: Endpoint
    let api: API

    func respond(to request: Request, context: APIRequestContext) async throws -> Response {
        let actor = try await actor(of: request)
        try api.admit(actor, from: context.remoteAddress, to: endpoint)
        let call = Call(
            api: api, endpoint: endpoint, target: request.uri.string, path: path(context),
            query: Query(query(request)), headers: request.headers, body: try await body(of: request),
            language: Language(accepting: request.headers[.acceptLanguage]), requestID: context.requestID,
            address: context.remoteAddress, signedIn: actor)
        return try await endpoint.handle(call).response
    }

    /// `nil` at the endpoints that ask for no account.
    private func actor(of request: Request) async throws -> Actor? {
        guard case .roles = endpoint.access else { return nil }
        return try await api.tokens.actor(authorization: request.headers[.authorization], api.services.pseudonyms)
    }

    private func path(_ context: APIRequestContext) -> [String: String] {
        var path: [String: String] = [:]
        for name in PathTemplate(endpoint.path).parameters {
            path[name] = context.parameters.get(name)?.removingPercentEncoding ?? ""
        }
        return path
    }

    private func query(_ request: Request) -> [String: String] {
        var values: [String: String] = [:]
        for parameter in endpoint.query {
            values[parameter.name] = request.uri.queryParameters[parameter.name[...]].map { String($0) }
        }
        return values
    }

    private func body(of request: Request) async throws -> [UInt8] {
        guard !endpoint.request.isEmpty else { return [] }
        let limit = api.configuration.bodyLimit
        if let text = request.headers[.contentLength], let length = Int(text), length > limit {
            throw Problem.tooLarge(limit: limit)
        }
        do {
            return Array(buffer: try await request.body.collect(upTo: limit))
        } catch is NIOTooManyBytesError {
            throw Problem.tooLarge(limit: limit)
        } catch let error where !(error is CancellationError) {
            throw Problem.malformed(tr: "İstek gövdesi okunamadı.", en: "The body cannot be read.")
        }
    }
}
