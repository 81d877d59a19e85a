import Application
import Foundation
import HTTPAPI
import HTTPTypes

/// What the API answered to a command.
enum Outcome<View: Sendable>: Sendable {
    case done(View)
    case refused(ProblemAnswer)
}

/// Pages ask the API as every client does, only without a wire between.
extension Visit {
    /// - Parameters:
    ///   - query: what is `nil` is left out.
    ///   - actor: who asks, where it is not the visitor.
    /// - Throws: `ProblemAnswer`.
    func get<View: Decodable>(
        _ path: String, _ query: [String: String?] = [:], by actor: Actor? = nil, as type: View.Type = View.self
    ) async throws -> View {
        let answer = try await site.api.answer(
            LocalRequest(
                .get, Self.target(path, query), by: actor ?? self.actor, from: address, in: language,
                requestID: requestID))
        guard answer.status == 200 else { throw ProblemAnswer(answer) }
        return try JSONDecoder().decode(type, from: Data(answer.body))
    }

    /// As `get`, `nil` where there is no such thing.
    /// - Parameter mayBeHidden: `nil` also for what is not for the visitor.
    func find<View: Decodable>(
        _ path: String, _ query: [String: String?] = [:], mayBeHidden: Bool = false, as type: View.Type = View.self
    ) async throws -> View? {
        do {
            return try await get(path, query)
        } catch let problem as ProblemAnswer where problem.status == 404 || (mayBeHidden && problem.status == 403) {
            return nil
        }
    }

    /// Whether the API shows to the visitor what is at an address, so that it can be linked.
    func maySee(_ path: String) async throws -> Bool {
        try await find(path, mayBeHidden: true, as: JSONValue.self) != nil
    }

    /// Sends a form: its fields are named by the pointers of the body, and become what the endpoint's schema says.
    /// - Throws: where the answer is neither a success nor a problem.
    func send<View: Decodable & Sendable>(
        _ form: FormFields, _ method: HTTPRequest.Method = .post, to path: String, _ query: [String: String?] = [:],
        as type: View.Type = View.self
    ) async throws -> Outcome<View> {
        let body = try JSONEncoder().encode(body(form, method, for: path))
        return try await send(Array(body), mediaType: "application/json", form, method, to: path, query)
    }

    /// A form as the body that an endpoint asks for.
    func body(_ form: FormFields, _ method: HTTPRequest.Method = .post, for path: String) -> JSONValue {
        FormBody.json(form, site.api.endpoint(method, path)?.request.first?.schema.json ?? .null)
    }

    /// Sends a file, or a body that was made already.
    func send<View: Decodable & Sendable>(
        _ body: [UInt8], mediaType: String, _ form: FormFields = FormFields(), _ method: HTTPRequest.Method = .post,
        to path: String, _ query: [String: String?] = [:], as type: View.Type = View.self
    ) async throws -> Outcome<View> {
        var headers: HTTPFields = [.contentType: mediaType]
        headers[.idempotencyKey] = form[FormToken.key]
        headers[.sandboxLane] = form[FormToken.lane].flatMap { $0.isEmpty ? nil : $0 }
        let answer = try await site.api.answer(
            LocalRequest(
                method, Self.target(path, query), by: actor, from: address, headers: headers, body: body, in: language,
                requestID: requestID))
        guard (200..<300).contains(answer.status) else { return .refused(ProblemAnswer(answer)) }
        return .done(try JSONDecoder().decode(type, from: Data(answer.body)))
    }

    /// An address of the API, its parts percent-encoded.
    static func target(_ path: String, _ query: [String: String?]) -> String {
        let items = query.sorted { $0.key < $1.key }.compactMap { name, value in
            value.map { "\(name)=\($0.percentEncoded)" }
        }
        return items.isEmpty ? path : path + "?" + items.joined(separator: "&")
    }
}

extension String {
    /// For a part of an address.
    var percentEncoded: String {
        addingPercentEncoding(withAllowedCharacters: .unreserved) ?? ""
    }
}

extension CharacterSet {
    fileprivate static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
