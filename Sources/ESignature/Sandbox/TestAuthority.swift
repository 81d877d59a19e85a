import Crypto
package import Foundation
import SwiftASN1
import X509

/// An authority that nobody believes but a sandbox: it issues certificates to whoever asks for one, and signs in the
/// stead of those who have none.
package struct TestAuthority: Sendable {
    let root: Holder
    /// Under the root: issues the certificates of keys that live on the server.
    let mobile: Holder

    struct Holder: Sendable {
        let certificate: Certificate
        let key: Certificate.PrivateKey
    }

    package struct Malformed: Error, CustomStringConvertible {
        package let description = "The test authority's file is not as it was written."
    }

    /// A new one.
    /// - Parameter now: wall time.
    package init(at now: Date) throws {
        let name = try DistinguishedName { CommonName("Koza sandbox: deneme sertifika makamı / test authority") }
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let authority = try Self.authority(name, key.publicKey, by: nil, key, at: now)
        root = Holder(certificate: authority, key: key)
        let server = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let mobileName = try DistinguishedName {
            CommonName("Koza sandbox: mobil imza, sunucuda atılır / mobile signature, made on the server")
        }
        mobile = Holder(
            certificate: try Self.authority(mobileName, server.publicKey, by: root.certificate, key, at: now),
            key: server)
    }

    /// - Throws: `Malformed`.
    package init(pem: String) throws {
        let documents = (try? PEMDocument.parseMultiple(pemString: pem)) ?? []
        let certificates = documents.filter { $0.discriminator == Certificate.defaultPEMDiscriminator }
            .compactMap { try? Certificate(pemDocument: $0) }
        let keys = documents.compactMap { try? Certificate.PrivateKey(pemDocument: $0) }
        guard certificates.count == 2, keys.count == 2 else { throw Malformed() }
        root = Holder(certificate: certificates[0], key: keys[0])
        mobile = Holder(certificate: certificates[1], key: keys[1])
    }

    /// With the private keys.
    package var pem: String {
        get throws {
            try [root, mobile].flatMap {
                [try $0.certificate.serializeAsPEM().pemString, try $0.key.serializeAsPEM().pemString]
            }.joined(separator: "\n")
        }
    }

    package var roots: TrustRoots { TrustRoots([root.certificate]) }

    /// Of the root, for whoever verifies its signatures.
    package var certificate: String {
        get throws { try root.certificate.serializeAsPEM().pemString }
    }

    private static func authority(
        _ name: DistinguishedName, _ key: Certificate.PublicKey, by issuer: Certificate?,
        _ issuerKey: Certificate.PrivateKey, at now: Date
    ) throws -> Certificate {
        try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key,
            notValidBefore: now.addingTimeInterval(-TestAuthority.day),
            notValidAfter: now.addingTimeInterval(20 * year),
            issuer: issuer?.subject ?? name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: issuer == nil ? 1 : 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
            }, issuerPrivateKey: issuerKey)
    }

    static let day = 86_400.0
    static let year = 365 * day
}
