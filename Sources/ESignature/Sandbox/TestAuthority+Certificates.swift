import Crypto
package import Foundation
package import Regulation
import SwiftASN1
import X509

extension TestAuthority {
    package struct Person: Sendable {
        package let name: String
        package let citizenNumber: CitizenNumber

        package init(name: String, citizenNumber: CitizenNumber) {
            self.name = name
            self.citizenNumber = citizenNumber
        }
    }

    /// A certificate for a key that the person has.
    /// - Parameter request: PKCS #10 as PEM; of what it says the key alone is taken.
    /// - Returns: PEM; `nil` where the request cannot be read.
    package func certificate(for person: Person, request: String, at now: Date) throws -> String? {
        guard let document = try? PEMDocument(pemString: request),
            let request = try? CertificateSigningRequest(derEncoded: document.derBytes),
            request.publicKey.isValidSignature(request.signature, for: request)
        else { return nil }
        return try certificate(for: person, request.publicKey, by: root, at: now).serializeAsPEM().pemString
    }

    func certificate(
        for person: Person, _ key: Certificate.PublicKey, by issuer: Holder, at now: Date
    ) throws -> Certificate {
        let subject = try DistinguishedName([
            RelativeDistinguishedName(
                .init(type: .RDNAttributeType.commonName, utf8String: person.name)),
            RelativeDistinguishedName(
                .init(type: .serialNumber, printableString: person.citizenNumber.digits)),
        ])
        return try Certificate(
            version: .v3, serialNumber: Certificate.SerialNumber(), publicKey: key,
            notValidBefore: now.addingTimeInterval(-Self.day), notValidAfter: now.addingTimeInterval(3 * Self.year),
            issuer: issuer.certificate.subject, subject: subject, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(KeyUsage(nonRepudiation: true))
            }, issuerPrivateKey: issuer.key)
    }
}
