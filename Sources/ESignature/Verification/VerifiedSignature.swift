package import Regulation

/// What a good signature says.
package struct VerifiedSignature: Hashable, Sendable {
    /// SHA-256 of the certificate in DER, hexadecimal.
    package let certificate: String
    /// The common name of who issued the certificate.
    package let authority: String
    /// By the signer's clock.
    package let signedAt: Instant
    /// SHA-256 of the signed attributes, hexadecimal: the same for every writing of the same signature.
    package let act: String
}

package enum SignatureOutcome: Hashable, Sendable {
    case verified(VerifiedSignature)
    /// Everything that is wrong with it.
    case refused([SignatureFault])
}
