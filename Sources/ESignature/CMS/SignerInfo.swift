import SwiftASN1
import X509

/// RFC 5652, 5.3
struct SignerInfo: DERParseable {
    enum Identifier {
        case issuer(DistinguishedName, serialNumber: ArraySlice<UInt8>)
        case key(ArraySlice<UInt8>)
    }

    let identifier: Identifier
    let digest: ASN1ObjectIdentifier
    /// `nil` where the content itself was signed.
    let attributes: SignedAttributes?
    let algorithm: ASN1ObjectIdentifier
    let signature: ArraySlice<UInt8>

    init(derEncoded node: ASN1Node) throws {
        self = try DER.sequence(node, identifier: .sequence, Self.init(fields:))
    }

    private init(fields nodes: inout ASN1NodeCollection.Iterator) throws {
        _ = try Int(derEncoded: &nodes)
        identifier = try Identifier(&nodes)
        digest = try AlgorithmName(derEncoded: &nodes).identifier
        attributes = try DER.optionalImplicitlyTagged(
            &nodes, tagNumber: 0, tagClass: .contextSpecific, SignedAttributes.init)
        algorithm = try AlgorithmName(derEncoded: &nodes).identifier
        signature = try ASN1OctetString(derEncoded: &nodes).bytes
        // Nobody signed what stands in the unsigned attributes.
        _ = DER.optionalImplicitlyTagged(&nodes, tagNumber: 1, tagClass: .contextSpecific) { _ in }
    }
}

extension SignerInfo.Identifier {
    fileprivate init(_ nodes: inout ASN1NodeCollection.Iterator) throws {
        guard let node = nodes.next() else { throw ASN1Error.invalidASN1Object(reason: "no signer's identifier") }
        let keyIdentifier = ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific)
        if node.identifier == keyIdentifier {
            self = .key(try ASN1OctetString(derEncoded: node, withIdentifier: keyIdentifier).bytes)
        } else {
            self = try DER.sequence(node, identifier: .sequence) { nodes in
                guard let issuer = nodes.next() else { throw ASN1Error.invalidASN1Object(reason: "no issuer") }
                return .issuer(
                    try DistinguishedName(derEncoded: issuer),
                    serialNumber: try ArraySlice<UInt8>(derEncoded: &nodes))
            }
        }
    }
}

/// RFC 5280, 4.1.1.2, without the parameters: those of the accepted algorithms say nothing.
struct AlgorithmName: DERParseable {
    let identifier: ASN1ObjectIdentifier

    init(derEncoded node: ASN1Node) throws {
        identifier = try DER.sequence(node, identifier: .sequence) { nodes in
            let identifier = try ASN1ObjectIdentifier(derEncoded: &nodes)
            _ = nodes.next()
            return identifier
        }
    }
}
