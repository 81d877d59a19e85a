import Postgres
import TestKit
import Testing

@Suite("TLS: who is believed")
struct TLSConnectingTests {
    @Test("verify-full with the authority's root connects, and the server sees an encrypted connection")
    func verified() async throws {
        let server = try await TLSServer.shared.value
        #expect(try await protocolShown(to: server.verified) == "TLSv1.3")
    }

    @Test("require encrypts without asking whose certificate it is")
    func required() async throws {
        let server = try await TLSServer.shared.value
        let shown = try await protocolShown(to: server.configuration(["sslmode": "require"], host: "elsewhere.test"))
        #expect(shown == "TLSv1.3")
    }

    @Test("Another authority's root is not believed")
    func wrongRoot() async throws {
        let stranger = try await OpenSSLAuthority("Yabancı")
        for mode in ["verify-ca", "verify-full"] {
            let configuration = try await TLSServer.shared.value.configuration(
                ["sslmode": mode, "sslrootcert": stranger.rootFile])
            try await expectRefusal(of: configuration, saying: "certificate verify failed")
        }
    }

    @Test("A certificate for another name is not believed by verify-full")
    func wrongName() async throws {
        let server = try await TLSServer.shared.value
        let root = ["sslrootcert": server.authority.rootFile]
        let elsewhere = try server.configuration(
            root.merging(["sslmode": "verify-full"]) { $1 }, host: "elsewhere.test")
        try await expectRefusal(of: elsewhere, saying: #"for "db.koza.test" does not match host name "elsewhere.test""#)
        let byAuthority = try server.configuration(
            root.merging(["sslmode": "verify-ca"]) { $1 }, host: "elsewhere.test")
        #expect(try await protocolShown(to: byAuthority) == "TLSv1.3")
    }

    @Test("Without the root's file nothing can be verified")
    func missingRoot() async throws {
        let configuration = try await TLSServer.shared.value.configuration(
            ["sslmode": "verify-full", "sslrootcert": "/nowhere/root.pem"])
        try await expectRefusal(of: configuration, saying: #"root certificate file "/nowhere/root.pem" does not exist"#)
    }

    @Test("A certificate whose time is over is not believed")
    func expired() async throws {
        let server = try await TLSServer.start(until: "20210101000000Z")
        try await expectRefusal(of: server.verified, saying: "certificate verify failed")
    }

    @Test("A server without TLS is refused where TLS is asked for")
    func serverWithout() async throws {
        let server = try await TLSServer.start(isOn: false)
        try await expectRefusal(of: server.verified, saying: "server does not support SSL")
        #expect(try await protocolShown(to: server.configuration(["sslmode": "prefer"])) == nil)
    }

    @Test("A server that takes TLS alone refuses a plain connection")
    func plainRefused() async throws {
        let plain = try await TLSServer.shared.value.configuration(["sslmode": "disable"])
        try await expectRefusal(of: plain, saying: "no encryption", sqlState: "28000")
    }

    @Test("A certificate of one's own opens a role that is given to it alone")
    func clientCertificate() async throws {
        let server = try await TLSServer.shared.value
        let own = try await server.authority.certify("/CN=\(TLSServer.certified)", usage: .tls)
        var settings = ["sslmode": "verify-full", "sslrootcert": server.authority.rootFile, "sslcert": ""]
        let without = try server.configuration(settings, user: TLSServer.certified)
        try await expectRefusal(of: without, saying: "requires a valid client certificate", sqlState: "28000")
        settings["sslcert"] = own.certificateFile
        settings["sslkey"] = own.keyFile
        let with = try server.configuration(settings, user: TLSServer.certified)
        #expect(try await protocolShown(to: with) == "TLSv1.3")
    }

    /// The version of TLS by which the server sees the connection; `nil`: none.
    private func protocolShown(to configuration: PostgresConfiguration) async throws -> String? {
        let connection = try await PostgresConnection.connect(configuration)
        return try await closing(connection) {
            try await connection.query("SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid()").one()
                .optionalText(0)
        }
    }

    private func expectRefusal(
        of configuration: PostgresConfiguration, saying words: String, sqlState: String = "08001",
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let error = try await refusal(sourceLocation: sourceLocation) {
            _ = try await PostgresConnection.connect(configuration)
        }
        #expect(error.kind == .connection, sourceLocation: sourceLocation)
        #expect(error.sqlState == sqlState, sourceLocation: sourceLocation)
        #expect("\(error)".contains(words), "\(error)", sourceLocation: sourceLocation)
        #expect(!"\(error)".contains("geheim"), sourceLocation: sourceLocation)
    }
}
