import Foundation
import Postgres
import TestKit

/// A server of the test process that takes TCP connections over TLS alone.
struct TLSServer: Sendable {
    /// What its certificate says it is called.
    static let host = "db.koza.test"
    /// Who shows a certificate of the authority may connect as this role.
    static let certified = "certified"

    static let shared = Task { try await start() }

    let authority: OpenSSLAuthority
    let cluster: TestCluster
    private let port: Int

    /// - Parameter until: when its certificate ends, `YYYYMMDDHHMMSSZ`.
    static func start(until: String = "20491231000000Z", isOn: Bool = true) async throws -> TLSServer {
        let authority = try await OpenSSLAuthority()
        let certificate = try await authority.certify("/CN=\(host)", usage: .tls, until: until)
        let folder = try TemporaryFolder()
        let rules = folder.path + "/pg_hba.conf"
        try """
        local all all trust
        hostssl all \(certified) 127.0.0.1/32 cert
        \(isOn ? "hostssl" : "host") all all 127.0.0.1/32 scram-sha-256

        """.write(toFile: rules, atomically: true, encoding: .utf8)
        let port = try freeLoopbackPort()
        var settings = try certificate.serverSettings(authority)
        settings["hba_file"] = rules
        if !isOn { settings["ssl"] = "off" }
        let cluster = try await TestCluster.start(port: port, settings: settings)
        try await Psql.query(
            "CREATE ROLE koza LOGIN SUPERUSER PASSWORD 'geheim'; CREATE ROLE \(certified) LOGIN",
            url: cluster.url(database: "postgres"))
        return TLSServer(authority: authority, cluster: cluster, port: port)
    }

    /// - Parameter settings: `sslmode` and what else libpq has for it.
    func configuration(
        _ settings: [String: String], host: String = host, user: String = "koza"
    ) throws -> PostgresConfiguration {
        let all = [
            "host": host, "hostaddr": "127.0.0.1", "port": "\(port)", "user": user, "dbname": "postgres",
            "password": "geheim",
        ].merging(settings) { $1 }
        return try PostgresConfiguration(url: all.map { "\($0.key)='\($0.value)'" }.joined(separator: " "))
    }

    /// As it should be used: `verify-full` with the authority's root.
    var verified: PostgresConfiguration {
        get throws { try configuration(["sslmode": "verify-full", "sslrootcert": authority.rootFile]) }
    }
}
