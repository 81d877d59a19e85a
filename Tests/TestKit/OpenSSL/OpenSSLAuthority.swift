import Foundation

/// A certificate authority of a test, kept by openssl in a folder of its own.
package struct OpenSSLAuthority: Sendable {
    /// What a certificate is for.
    package enum Usage: String, Sendable {
        case person, server, authority
        /// Either end of a TLS connection.
        case tls
    }

    package enum Key: String, Sendable {
        case rsa = "rsa:2048"
        case p256 = "prime256v1"
        case p384 = "secp384r1"

        var arguments: [String] {
            self == .rsa ? ["-newkey", rawValue] : ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:" + rawValue]
        }
    }

    let folder: TemporaryFolder

    /// The root, in PEM.
    package var rootFile: String { folder.path + "/root.pem" }
    private var rootKey: String { folder.path + "/root.key" }
    private var configuration: String { folder.path + "/ca.cnf" }

    package init(_ name: String = "Deneme", key: Key = .p256) async throws {
        folder = try TemporaryFolder()
        try Self.configuration(folder.path).write(toFile: configuration, atomically: true, encoding: .utf8)
        try await OpenSSL.run(
            ["req", "-x509", "-nodes", "-keyout", rootKey, "-out", rootFile, "-subj", "/CN=" + name, "-days", "30"]
                + key.arguments + ["-config", configuration, "-extensions", "authority"])
    }

    /// A new key with a certificate.
    /// - Parameters:
    ///   - from: `YYYYMMDDHHMMSSZ`
    ///   - other: whose key is taken instead of a new one.
    package func certify(
        _ subject: String, key: Key = .p256, usage: Usage = .person, from: String = "20200101000000Z",
        until: String = "20491231000000Z", serial: String = "0A", keyOf other: OpenSSLSigner? = nil
    ) async throws -> OpenSSLSigner {
        let file = folder.path + "/" + UUID().uuidString
        let signer = OpenSSLSigner(certificateFile: file + ".pem", keyFile: other?.keyFile ?? file + ".key")
        try await OpenSSL.run(
            ["req", "-new", "-nodes", "-out", file + ".csr", "-utf8", "-subj", subject, "-config", configuration]
                + (other == nil ? key.arguments + ["-keyout", signer.keyFile] : ["-key", signer.keyFile]))
        try serial.write(toFile: folder.path + "/serial", atomically: true, encoding: .utf8)
        try "".write(toFile: folder.path + "/index.txt", atomically: true, encoding: .utf8)
        try await OpenSSL.run(
            "ca", "-batch", "-notext", "-utf8", "-config", configuration, "-cert", rootFile, "-keyfile", rootKey, "-in",
            file + ".csr", "-out", signer.certificateFile, "-extensions", usage.rawValue, "-startdate", from,
            "-enddate", until)
        return signer
    }

    /// The root and an authority under it, each with its key: what a sandbox's test authority is made of.
    package func withSubordinate(_ name: String) async throws -> String {
        let subordinate = try await certify("/CN=" + name, usage: .authority)
        return try [rootFile, rootKey, subordinate.certificateFile, subordinate.keyFile]
            .map { try String(contentsOfFile: $0, encoding: .utf8) }.joined()
    }

    private static func configuration(_ folder: String) -> String {
        """
        [ca]
        default_ca = here
        [here]
        new_certs_dir = \(folder)
        database = \(folder)/index.txt
        serial = \(folder)/serial
        default_md = sha256
        policy = any
        unique_subject = no
        [any]
        commonName = supplied
        serialNumber = optional
        [authority]
        basicConstraints = critical,CA:true
        keyUsage = critical,keyCertSign
        subjectKeyIdentifier = hash
        [person]
        keyUsage = critical,nonRepudiation
        subjectKeyIdentifier = hash
        [server]
        keyUsage = critical,keyEncipherment
        [tls]
        keyUsage = critical,digitalSignature
        [req]
        distinguished_name = dn
        [dn]

        """
    }
}

/// A key with its certificate.
package struct OpenSSLSigner: Sendable {
    package let certificateFile: String
    package let keyFile: String

    package init(certificateFile: String, keyFile: String) {
        self.certificateFile = certificateFile
        self.keyFile = keyFile
    }

    /// A detached signature in DER.
    /// - Parameter options: beside `-sign -binary`; CAdES unless something else is said.
    package func sign(_ content: [UInt8], _ options: String...) async throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let (text, signature) = (folder.path + "/content", folder.path + "/signature.p7s")
        try Data(content).write(to: URL(filePath: text))
        try await OpenSSL.run(
            ["cms", "-sign", "-binary", "-in", text, "-signer", certificateFile, "-inkey", keyFile, "-outform", "DER"]
                + ["-out", signature] + (options.isEmpty ? ["-cades"] : options))
        return Array(try Data(contentsOf: URL(filePath: signature)))
    }
}
