package import Regulation

/// M20/2, M28/1: the electronic signature under an application. Who signed stands in the event; the signature itself,
/// and what was signed, are kept under the seal of those whom they name.
package struct ApplicationSignature: Codable, Equatable, Sendable {
    /// SHA-256 of the CMS in DER, hexadecimal: by it the signature is found.
    package let cms: String
    /// SHA-256 of the signer's certificate in DER, hexadecimal.
    package let certificate: String
    /// The common name of who issued the certificate.
    package let authority: String
    /// By the signer's clock.
    package let signedAt: Instant

    package init(cms: String, certificate: String, authority: String, signedAt: Instant) {
        self.cms = cms
        self.certificate = certificate
        self.authority = authority
        self.signedAt = signedAt
    }
}
