import Foundation
import Glibc

extension OpenSSLSigner {
    /// Settings of a PostgreSQL server of ours that shows this certificate.
    /// - Parameter authority: whose certificates it accepts from clients.
    package func serverSettings(_ authority: OpenSSLAuthority) throws -> [String: String] {
        // The server of a root process runs under an account of its own, and takes a key only from its owner.
        if geteuid() == 0 {
            try FileManager.default.setAttributes([.ownerAccountName: "postgres"], ofItemAtPath: keyFile)
        }
        return [
            "listen_addresses": "127.0.0.1", "ssl": "on", "ssl_cert_file": certificateFile, "ssl_key_file": keyFile,
            "ssl_ca_file": authority.rootFile,
        ]
    }
}
