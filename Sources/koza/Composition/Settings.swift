import EventStore
import Foundation
import HTTPAPI
import Logging
import SystemPackage
import Web

/// What the environment says. Nothing here is ever logged.
struct Settings {
    let mode: ServiceMode
    let secret: [UInt8]
    let masters: MasterKeys
    let issuer: TokenIssuer?
    let signatures: SignatureSettings
    let web: WebConfiguration
    let network: NetworkSettings
    let logLevel: Logger.Level

    struct Invalid: Error, CustomStringConvertible {
        let description: String
    }

    /// - Parameter folder: its files stand in for what the environment does not say.
    init(_ environment: [String: String] = ProcessInfo.processInfo.environment, folder: DataFolder) throws {
        guard let mode = ServiceMode(rawValue: environment["KOZA_MODE"] ?? "sandbox") else {
            throw Invalid(description: "KOZA_MODE is sandbox or production.")
        }
        self.mode = mode
        secret = try Self.secret(environment, fallback: folder.secretFile.string)
        masters = try MasterKeys.named(environment, folder)
        issuer = try Self.issuer(environment)
        signatures = try SignatureSettings(environment, folder, mode)
        web = try Self.web(environment, secret: secret)
        network = try NetworkSettings(environment)
        logLevel = environment["KOZA_LOG_LEVEL"].flatMap(Logger.Level.init(rawValue:)) ?? .info
        if mode == .production, issuer == nil {
            throw Invalid(description: "In production KOZA_OIDC_JWKS names the file with the keys that sign tokens.")
        }
    }

    private static func secret(_ environment: [String: String], fallback: String) throws -> [UInt8] {
        let text: String
        if let given = environment["KOZA_SECRET"], !given.isEmpty {
            text = given
        } else {
            let path = environment["KOZA_SECRET_FILE"] ?? fallback
            guard let contents = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw Invalid(
                    description: "KOZA_SECRET (64 hexadecimal digits), or KOZA_SECRET_FILE with them, is needed.")
            }
            text = contents.trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let digits = text.compactMap(\.hexDigitValue)
        guard digits.count == text.count, digits.count >= 64, digits.count.isMultiple(of: 2) else {
            throw Invalid(description: "The secret is at least 64 hexadecimal digits.")
        }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    private static func issuer(_ environment: [String: String]) throws -> TokenIssuer? {
        guard let path = environment["KOZA_OIDC_JWKS"] else { return nil }
        guard let keys = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Invalid(description: "KOZA_OIDC_JWKS names a file that cannot be read.")
        }
        return TokenIssuer(
            jwks: keys, issuer: environment["KOZA_OIDC_ISSUER"], audience: environment["KOZA_OIDC_AUDIENCE"])
    }

    private static func web(_ environment: [String: String], secret: [UInt8]) throws -> WebConfiguration {
        var web = WebConfiguration(secret: secret)
        if let folder = environment["KOZA_LIBRARIES"] { web.libraries = folder }
        if let text = environment["KOZA_PUBLIC_URL"] {
            guard let url = URL(string: text), url.scheme == "https" || url.scheme == "http", url.host() != nil else {
                throw Invalid(description: "KOZA_PUBLIC_URL is the address at which browsers reach the service.")
            }
            web.publicURL = url
        }
        if let address = environment["KOZA_PUBLIC_URL"] ?? environment["KOZA_URL"] { web.address = address }
        web.provider = try provider(environment, isReachable: web.publicURL != nil)
        return web
    }

    /// Where people sign in, as opposed to programs, whose tokens `KOZA_OIDC_JWKS` proves.
    private static func provider(_ environment: [String: String], isReachable: Bool) throws -> IdentityProvider? {
        guard let client = environment["KOZA_OIDC_CLIENT_ID"] else { return nil }
        guard let issuer = environment["KOZA_OIDC_ISSUER"].flatMap({ URL(string: $0) }), issuer.host() != nil,
            let secret = environment["KOZA_OIDC_CLIENT_SECRET"], isReachable
        else {
            throw Invalid(
                description: "With KOZA_OIDC_CLIENT_ID, KOZA_OIDC_ISSUER, KOZA_OIDC_CLIENT_SECRET and KOZA_PUBLIC_URL "
                    + "are needed.")
        }
        return IdentityProvider(issuer: issuer, clientID: client, clientSecret: secret)
    }
}
