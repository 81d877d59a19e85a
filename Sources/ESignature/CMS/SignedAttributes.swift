import Foundation
import SwiftASN1

/// RFC 5652, 5.3 and 11: what was signed in the content's stead.
struct SignedAttributes {
    /// As they were signed: under the tag of a SET.
    let signedBytes: [UInt8]
    private let values: [ASN1ObjectIdentifier: ASN1Any]

    /// - Throws: also where an attribute stands twice or has other than one value.
    init(_ node: ASN1Node) throws {
        let attributes = try DER.set(of: Attribute.self, identifier: node.identifier, rootNode: node)
        values = try Dictionary(attributes.map { ($0.type, $0.value) }) { _, _ in
            throw ASN1Error.invalidASN1Object(reason: "an attribute stands twice")
        }
        signedBytes = [0x31] + node.encodedBytes.dropFirst()
    }

    var contentType: ASN1ObjectIdentifier? {
        get throws { try values[.contentType].map { try ASN1ObjectIdentifier(asn1Any: $0) } }
    }

    var messageDigest: ArraySlice<UInt8>? {
        get throws { try values[.messageDigest].map { try ASN1OctetString(asn1Any: $0).bytes } }
    }

    /// By the signer's clock.
    var signingTime: Date? {
        get throws { try values[.signingTime].map { try SigningTime.date($0) } }
    }

    /// Digests of the signer's certificate and of others.
    var signingCertificates: [SigningCertificate]? {
        get throws { try values[.signingCertificateV2].map { try SigningCertificates(asn1Any: $0).list } }
    }

    private struct Attribute: DERParseable {
        let type: ASN1ObjectIdentifier
        let value: ASN1Any

        init(derEncoded node: ASN1Node) throws {
            (type, value) = try DER.sequence(node, identifier: .sequence) { nodes in
                let type = try ASN1ObjectIdentifier(derEncoded: &nodes)
                let values = try DER.set(of: ASN1Any.self, identifier: .set, nodes: &nodes)
                guard let value = values.first, values.count == 1 else {
                    throw ASN1Error.invalidASN1Object(reason: "an attribute has other than one value")
                }
                return (type, value)
            }
        }
    }
}
