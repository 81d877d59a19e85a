import Foundation
import SwiftASN1

/// RFC 5035, 4: a certificate by its digest, so that no other one with the same key can be put in its place.
struct SigningCertificate: DERParseable {
    /// `nil`: none that is accepted.
    let digest: DigestAlgorithm?
    let hash: ArraySlice<UInt8>

    init(derEncoded node: ASN1Node) throws {
        (digest, hash) = try DER.sequence(node, identifier: .sequence) { nodes in
            var rest = nodes
            var digest: DigestAlgorithm? = .sha256
            if rest.next()?.identifier == .sequence {
                digest = DigestAlgorithm(try AlgorithmName(derEncoded: &nodes).identifier)
            }
            let hash = try ASN1OctetString(derEncoded: &nodes).bytes
            // Issuer and serial number: the digest has said it already.
            _ = nodes.next()
            return (digest, hash)
        }
    }

    func names(_ certificate: [UInt8]) -> Bool {
        digest?.hash(certificate).elementsEqual(hash) ?? false
    }
}

/// RFC 5035, 3: the signer's own stands first.
struct SigningCertificates: DERParseable {
    let list: [SigningCertificate]

    init(derEncoded node: ASN1Node) throws {
        list = try DER.sequence(node, identifier: .sequence) { nodes in
            let list = try DER.sequence(of: SigningCertificate.self, identifier: .sequence, nodes: &nodes)
            // Policies that the signature is made under.
            _ = nodes.next()
            return list
        }
    }
}
