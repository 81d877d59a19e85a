package import ESignature

/// M20/2, M28/1: whose certificates are believed, and whether an application may come unsigned.
package struct SignaturePolicy: Sendable {
    package let verifier: SignatureVerifier
    package let isRequired: Bool

    package init(roots: TrustRoots = TrustRoots(), isRequired: Bool = false) {
        verifier = SignatureVerifier(roots: roots)
        self.isRequired = isRequired
    }

    /// Whether any signature could be good.
    package var believesAnybody: Bool { verifier.hasRoots }
}
