import SwiftASN1
import X509

/// RFC 5652, 5.1, in DER: as much of it as a detached signature of one signer has.
struct SignedData {
    /// Whether what was signed is left out.
    let isDetached: Bool
    let contentType: ASN1ObjectIdentifier
    let certificates: [Certificate]
    let signers: [SignerInfo]

    /// - Throws: `ASN1Error`, or what `Certificate` throws.
    init(der: [UInt8]) throws {
        let content = try DER.sequence(try DER.parse(der), identifier: .sequence) { nodes in
            let type = try ASN1ObjectIdentifier(derEncoded: &nodes)
            guard type == .signedData else {
                throw ASN1Error.invalidASN1Object(reason: "not signed data")
            }
            return try DER.explicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) { $0 }
        }
        self = try DER.sequence(content, identifier: .sequence, Self.init(fields:))
    }

    private init(fields nodes: inout ASN1NodeCollection.Iterator) throws {
        _ = try Int(derEncoded: &nodes)
        // The digests that are used are named again by each signer.
        _ = try DER.set(of: ASN1Any.self, identifier: .set, nodes: &nodes)
        guard let encapsulated = nodes.next() else {
            throw ASN1Error.invalidASN1Object(reason: "no encapsulated content")
        }
        (contentType, isDetached) = try DER.sequence(encapsulated, identifier: .sequence) { nodes in
            (try ASN1ObjectIdentifier(derEncoded: &nodes), nodes.next() == nil)
        }
        certificates =
            try DER.optionalImplicitlyTagged(&nodes, tagNumber: 0, tagClass: .contextSpecific) {
                try DER.set(of: Certificate.self, identifier: $0.identifier, rootNode: $0)
            } ?? []
        // Revocation lists: the certificates' issuers are asked, not the signer.
        _ = DER.optionalImplicitlyTagged(&nodes, tagNumber: 1, tagClass: .contextSpecific) { _ in }
        signers = try DER.set(of: SignerInfo.self, identifier: .set, nodes: &nodes)
    }

    func certificate(of signer: SignerInfo) -> Certificate? {
        certificates.first { certificate in
            switch signer.identifier {
            case .issuer(let name, let number):
                certificate.issuer == name && certificate.serialNumber.bytes == number
            case .key(let identifier):
                (try? certificate.extensions.subjectKeyIdentifier)?.keyIdentifier == identifier
            }
        }
    }
}
