import Crypto
package import Foundation
import SwiftASN1
import X509

extension TestAuthority {
    /// Signs in a person's stead, as an operator's mobile signature does on a telephone: with a key that is made for
    /// this signature and forgotten. The certificate's issuer says that it was so.
    /// - Returns: CAdES, detached, in DER.
    package func mobileSignature(of person: Person, over content: [UInt8], at now: Date) throws -> [UInt8] {
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let certificate = try certificate(for: person, key.publicKey, by: mobile, at: now)
        let attributes = [
            Attribute(.contentType, try ASN1Any(erasing: ASN1ObjectIdentifier.data)),
            Attribute(.messageDigest, try ASN1Any(erasing: octets(SHA256.hash(data: content)))),
            Attribute(.signingTime, try ASN1Any(erasing: SigningTime.utcTime(now))),
            Attribute(
                .signingCertificateV2,
                try ASN1Any(erasing: SigningCertificateV2(hash: octets(SHA256.hash(data: certificate.der))))),
        ]
        var signed = DER.Serializer()
        try signed.serializeSetOf(attributes)
        let signature = try key.sign(bytes: signed.serializedBytes, signatureAlgorithm: .ecdsaWithSHA256)
        var serializer = DER.Serializer()
        try serializer.serialize(
            Message(
                attributes: attributes, certificates: [certificate, mobile.certificate], signer: certificate,
                signature: octets(signature.rawRepresentation)))
        return serializer.serializedBytes
    }

    private func octets(_ bytes: some Sequence<UInt8>) -> ASN1OctetString {
        ASN1OctetString(contentBytes: ArraySlice(bytes))
    }
}

private struct Attribute: DERSerializable {
    let type: ASN1ObjectIdentifier
    let value: ASN1Any

    init(_ type: ASN1ObjectIdentifier, _ value: ASN1Any) {
        self.type = type
        self.value = value
    }

    func serialize(into coder: inout DER.Serializer) throws {
        try coder.appendConstructedNode(identifier: .sequence) { coder in
            try coder.serialize(type)
            try coder.serializeSetOf([value])
        }
    }
}

/// RFC 5035, 3, with SHA-256.
private struct SigningCertificateV2: DERSerializable {
    let hash: ASN1OctetString

    func serialize(into coder: inout DER.Serializer) throws {
        try coder.appendConstructedNode(identifier: .sequence) { coder in
            try coder.appendConstructedNode(identifier: .sequence) { coder in
                try coder.appendConstructedNode(identifier: .sequence) { try $0.serialize(hash) }
            }
        }
    }
}

private struct Algorithm: DERSerializable {
    let identifier: ASN1ObjectIdentifier

    func serialize(into coder: inout DER.Serializer) throws {
        try coder.appendConstructedNode(identifier: .sequence) { try $0.serialize(identifier) }
    }
}

/// RFC 5652, 3 and 5.1, by ECDSA with SHA-256.
private struct Message: DERSerializable {
    let attributes: [Attribute]
    let certificates: [Certificate]
    let signer: Certificate
    let signature: ASN1OctetString

    private static let context = ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific)

    func serialize(into coder: inout DER.Serializer) throws {
        try coder.appendConstructedNode(identifier: .sequence) { coder in
            try coder.serialize(ASN1ObjectIdentifier.signedData)
            try coder.appendConstructedNode(identifier: Self.context) { coder in
                try coder.appendConstructedNode(identifier: .sequence, signedData)
            }
        }
    }

    private func signedData(_ coder: inout DER.Serializer) throws {
        try coder.serialize(1)
        try coder.serializeSetOf([Algorithm(identifier: .sha256)])
        try coder.appendConstructedNode(identifier: .sequence) { try $0.serialize(ASN1ObjectIdentifier.data) }
        try coder.serializeSetOf(certificates, identifier: Self.context)
        try coder.appendConstructedNode(identifier: .set) { coder in
            try coder.appendConstructedNode(identifier: .sequence, signerInfo)
        }
    }

    private func signerInfo(_ coder: inout DER.Serializer) throws {
        try coder.serialize(1)
        try coder.appendConstructedNode(identifier: .sequence) { coder in
            try coder.serialize(signer.issuer)
            try coder.serialize(signer.serialNumber.bytes)
        }
        try coder.serialize(Algorithm(identifier: .sha256))
        try coder.serializeSetOf(attributes, identifier: Self.context)
        try coder.serialize(Algorithm(identifier: .ecdsaWithSHA256))
        try coder.serialize(signature)
    }
}
