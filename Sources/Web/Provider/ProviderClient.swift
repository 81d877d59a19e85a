import Foundation
import HTTPAPI
import JWTKit

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Talks to the OpenID provider: authorisation code with PKCE (RFC 7636), found by its discovery document.
actor ProviderClient {
    enum Failure: Error {
        /// It does not answer, or not as it should.
        case unavailable(String)
        /// What came back is not to be believed.
        case notBelieved(String)
    }

    /// OpenID Connect Discovery 1.0, 3
    private struct Document: Decodable {
        let issuer: String
        let authorizationEndpoint: URL
        let tokenEndpoint: URL
        let jwksUri: URL
    }

    private struct Tokens: Decodable {
        let idToken: String
    }

    private let provider: IdentityProvider
    private let redirect: URL
    private var document: Document?

    /// - Parameter publicURL: how browsers reach the service.
    init(_ provider: IdentityProvider, publicURL: URL) {
        self.provider = provider
        redirect = publicURL.appending(path: "giris/donus")
    }

    /// Where the browser goes to sign in.
    func address(for pending: PendingSignIn) async throws -> String {
        let query: [String: String?] = [
            "response_type": "code", "client_id": provider.clientID, "redirect_uri": redirect.absoluteString,
            "scope": "openid profile", "state": pending.state, "nonce": pending.nonce,
            "code_challenge": pending.challenge, "code_challenge_method": "S256",
        ]
        let endpoint = try await discovered().authorizationEndpoint.absoluteString
        return endpoint + (endpoint.contains("?") ? "&" : "?")
            + Visit.target("", query).drop { $0 == "?" }
    }

    /// Who came back with the code.
    /// - Throws: `Failure`.
    func identity(by code: String, _ pending: PendingSignIn) async throws -> IDToken {
        let document = try await discovered()
        let tokens: Tokens = try await fetch(exchange(code, pending, at: document.tokenEndpoint))
        let keys = JWTKeyCollection()
        let jwks = try await data(URLRequest(url: document.jwksUri))
        guard (try? await keys.add(jwksJSON: String(decoding: jwks, as: UTF8.self))) != nil else {
            throw Failure.unavailable("the keys cannot be read")
        }
        let token: IDToken
        do {
            token = try await keys.verify(tokens.idToken, as: IDToken.self)
        } catch {
            throw Failure.notBelieved("\(error)")
        }
        guard token.iss == document.issuer, token.aud.names.contains(provider.clientID), token.nonce == pending.nonce
        else { throw Failure.notBelieved("another issuer, audience or nonce") }
        return token
    }

    private func exchange(_ code: String, _ pending: PendingSignIn, at endpoint: URL) -> URLRequest {
        let form: [String: String?] = [
            "grant_type": "authorization_code", "code": code, "redirect_uri": redirect.absoluteString,
            "code_verifier": pending.verifier,
        ]
        var request = URLRequest(url: endpoint)
        request.httpMethod = "POST"
        request.httpBody = Data(Visit.target("", form).drop { $0 == "?" }.utf8)
        request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        // RFC 6749, 2.3.1
        let credentials = "\(provider.clientID.percentEncoded):\(provider.clientSecret.percentEncoded)"
        request.setValue(
            "Basic " + Data(credentials.utf8).base64EncodedString(), forHTTPHeaderField: "Authorization")
        return request
    }

    private func discovered() async throws -> Document {
        if let document { return document }
        let url = provider.issuer.appending(path: ".well-known/openid-configuration")
        let found: Document = try await fetch(URLRequest(url: url))
        guard URL(string: found.issuer)?.host() == provider.issuer.host() else {
            throw Failure.notBelieved("the discovery document is another issuer's")
        }
        document = found
        return found
    }

    private func fetch<Answer: Decodable>(_ request: URLRequest) async throws -> Answer {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do {
            return try decoder.decode(Answer.self, from: try await data(request))
        } catch let error as DecodingError {
            throw Failure.unavailable("\(error)")
        }
    }

    private func data(_ request: URLRequest) async throws -> Data {
        var request = request
        request.timeoutInterval = 10
        do {
            let (data, response) = try await URLSession.shared.data(for: request)
            let status = (response as? HTTPURLResponse)?.statusCode ?? 0
            guard status == 200 else { throw Failure.unavailable("\(request.url?.path() ?? ""): \(status)") }
            return data
        } catch let error as URLError {
            throw Failure.unavailable("\(error.code)")
        }
    }
}
