import Foundation
import TestKit
import Testing

extension OwnInstallations {
    @Suite("Signing in at an OpenID provider")
    struct ProviderTests {
        private static let people = [
            #"{"sub":"oidc.denetci","name":"Hakan Uysal","role":"auditor"}"#,
            #"{"sub":"oidc.yabanci","name":"Rolsüz Biri"}"#,
        ]

        @Test("Whoever signs in there is who the provider says, with the role it says; without a role nobody gets in")
        func signingIn() async throws {
            let packages = try await PythonPackages.get()
            let providerPort = try freeLoopbackPort()
            let arguments = ["-m", "oidc_provider_mock", "-p", "\(providerPort)", "--require-nonce", "true"]
            try await withProgram(packages.python, arguments + Self.people.flatMap { ["--user-claims", $0] }) {
                program in
                let provider = HTTPClient(port: providerPort)
                try await poll("the provider", within: .seconds(120)) {
                    if program.exit != nil { throw UnexpectedAnswer(description: "\(program.lines)") }
                    return (try? await provider.get("/jwks").status) == 200
                }
                try await withProduction(provider) { http in
                    var auditor = FormBrowser(http)
                    try await signIn(&auditor, "oidc.denetci", provider)
                    #expect(auditor.page.contains("Hakan Uysal"))
                    var stranger = FormBrowser(http)
                    #expect(try await signIn(&stranger, "oidc.yabanci", provider).status == 403)
                    var forger = FormBrowser(http)
                    #expect(try await forger.open("/giris/donus?code=x&state=y").status == 400)
                    #expect(!forger.page.contains("SİMÜLASYON"))
                }
            }
        }

        private func withProduction(_ provider: HTTPClient, _ body: (HTTPClient) async throws -> Void) async throws {
            try await withInstallation { installation in
                let folder = try TemporaryFolder()
                try Data(try await provider.get("/jwks").body).write(to: folder.url.appending(path: "keys.json"))
                let port = try freeLoopbackPort()
                var environment = Installation.environment(databaseURL: installation.databaseURL)
                environment["KOZA_MODE"] = "production"
                environment["KOZA_OIDC_JWKS"] = folder.path + "/keys.json"
                environment["KOZA_OIDC_ISSUER"] = "http://127.0.0.1:\(provider.port)"
                environment["KOZA_OIDC_CLIENT_ID"] = "koza"
                environment["KOZA_OIDC_CLIENT_SECRET"] = "gizli anahtar"
                environment["KOZA_PUBLIC_URL"] = "http://127.0.0.1:\(port)"
                try await withProgram(
                    BuiltProduct.path(), ["serve", "--port", "\(port)"], environment: environment
                ) { program in
                    _ = try await program.line(containing: "listening")
                    try await body(HTTPClient(port: port))
                }
            }
        }

        @discardableResult
        private func signIn(_ browser: inout FormBrowser, _ subject: String, _ provider: HTTPClient) async throws
            -> HTTPResponse
        {
            let away = try await browser.leave(by: "/giris/saglayici")
            let form = try #require(URLComponents(string: away))
            #expect(form.queryItems?.contains { $0.name == "code_challenge_method" && $0.value == "S256" } == true)
            let target = "\(form.percentEncodedPath)?\(form.percentEncodedQuery ?? "")"
            let answer = try await provider.send(
                "POST", target, headers: ["Content-Type": "application/x-www-form-urlencoded"],
                body: Array("sub=\(subject)".utf8))
            let back = try #require(answer.header("Location").flatMap { URLComponents(string: $0) })
            return try await browser.open("\(back.path)?\(back.percentEncodedQuery ?? "")")
        }
    }
}
