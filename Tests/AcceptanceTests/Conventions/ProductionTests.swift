import Foundation
import TestKit
import Testing

extension OwnInstallations {
    @Suite("Production")
    struct ProductionTests {
        /// Public, of nobody: RFC 7517, A.1.
        private static let keys = """
            {"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",\
            "y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","use":"sig","kid":"1","alg":"ES256"}]}
            """

        @Test("In production there is no sandbox: its addresses are 404 and its tokens are not believed")
        func noSandbox() async throws {
            try await withInstallation { installation in
                let insider = try await installation.caller(.generalDirectorate)
                let folder = try TemporaryFolder()
                let file = folder.path + "/keys.json"
                try Self.keys.write(toFile: file, atomically: true, encoding: .utf8)
                let port = try freeLoopbackPort()
                var environment = Installation.environment(databaseURL: installation.databaseURL)
                environment["KOZA_MODE"] = "production"
                environment["KOZA_OIDC_JWKS"] = file
                try await withProgram(
                    BuiltProduct.path(), ["serve", "--port", "\(port)"], environment: environment
                ) { program in
                    _ = try await program.line(containing: "listening")
                    let http = HTTPClient(port: port)
                    let clock = try await http.get("/sandbox/clock")
                    #expect(clock.status == 404)
                    #expect(try await http.post("/sandbox/tokens", ["role": "auditor", "subject": "x"]).status == 404)
                    let believed = try await Caller(http: http, token: insider.token).get("/v1/events")
                    #expect(believed.status == 401)
                    let paths = try await http.get("/openapi.json").json["paths"].object.keys
                    #expect(!paths.contains { $0.hasPrefix("/sandbox") })
                }
            }
        }
    }
}
