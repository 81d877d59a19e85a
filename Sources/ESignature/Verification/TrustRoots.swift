import SwiftASN1
package import X509

/// Authorities whose certificates are believed.
package struct TrustRoots: Sendable {
    package private(set) var certificates: [Certificate]

    package init(_ certificates: [Certificate] = []) {
        self.certificates = certificates
    }

    /// - Parameter pem: one certificate or several, each as PEM.
    /// - Throws: where it is anything else.
    package init(pem: String) throws {
        certificates = try PEMDocument.parseMultiple(pemString: pem).map { try Certificate(pemDocument: $0) }
    }

    package var isEmpty: Bool { certificates.isEmpty }

    package static func + (left: TrustRoots, right: TrustRoots) -> TrustRoots {
        TrustRoots(left.certificates + right.certificates)
    }
}
