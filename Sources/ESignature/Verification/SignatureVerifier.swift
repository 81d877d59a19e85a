import Crypto
package import Foundation
package import Regulation
import SwiftASN1
import X509

/// Verifies CAdES signatures (ETSI EN 319 122-1, level B): detached CMS by one signer.
///
/// The certificate has to be valid when it signed, by the signer's clock, and when the signature arrives, by ours: a
/// signer could set the first back. Whether it was revoked is not asked.
package struct SignatureVerifier: Sendable {
    /// Bytes of a CMS.
    package static let sizeLimit = 65_536
    /// The signer's own, and those that lead from it to a root.
    private static let certificateLimit = 6
    /// Seconds by which the signer's clock may be ahead.
    private static let tolerance = 300.0

    private let roots: TrustRoots

    package init(roots: TrustRoots) {
        self.roots = roots
    }

    /// Whether there is anybody's signature that could be good.
    package var hasRoots: Bool { !roots.isEmpty }

    /// - Parameters:
    ///   - citizen: whose signature it has to be; `nil`: nobody knows.
    ///   - now: wall time.
    package func verify(
        _ cms: [UInt8], over content: [UInt8], by citizen: CitizenNumber?, at now: Date
    ) async -> SignatureOutcome {
        guard cms.count <= Self.sizeLimit else { return .refused([.tooLong]) }
        guard let signature = try? Parts(cms), signature.data.certificates.count <= Self.certificateLimit else {
            return .refused([.malformed])
        }
        var faults = faults(of: signature, over: content)
        faults += await certificateFaults(of: signature, at: now)
        if let fault = Self.fault(of: signature.certificate, by: citizen) { faults.append(fault) }
        guard faults.isEmpty else { return .refused(faults) }
        return .verified(
            VerifiedSignature(
                certificate: Hexadecimal.text(SHA256.hash(data: signature.der)),
                authority: signature.certificate.authority,
                signedAt: Instant(microseconds: Int64(signature.signingTime.timeIntervalSince1970) * 1_000_000),
                act: Hexadecimal.text(SHA256.hash(data: signature.attributes.signedBytes))))
    }

    private func faults(of signature: Parts, over content: [UInt8]) -> [SignatureFault] {
        var faults: [SignatureFault] = signature.data.isDetached ? [] : [.notDetached]
        guard let digest = DigestAlgorithm(signature.signer.digest),
            let algorithm = digest.signing(signature.signer.algorithm)
        else { return faults + [.algorithm] }
        if !digest.hash(content).elementsEqual(signature.messageDigest) { faults.append(.otherContent) }
        let isGenuine = signature.certificate.publicKey.isValidSignature(
            signature.signer.signature, for: signature.attributes.signedBytes, signatureAlgorithm: algorithm)
        if !isGenuine { faults.append(.forged) }
        if let named = signature.named, !named.names(signature.der) { faults.append(.otherCertificate) }
        return faults
    }

    private func certificateFaults(of signature: Parts, at now: Date) async -> [SignatureFault] {
        let (certificate, signedAt) = (signature.certificate, signature.signingTime)
        var faults: [SignatureFault] = signedAt > now.addingTimeInterval(Self.tolerance) ? [.signedInFuture] : []
        if !certificate.isForSigning { faults.append(.keyUsage) }
        var verifier = Verifier(rootCertificates: CertificateStore(roots.certificates)) {
            RFC5280Policy()
            ValidityPolicy(dates: [signedAt, now])
        }
        switch await verifier.validate(
            leaf: certificate, intermediates: CertificateStore(signature.data.certificates))
        {
        case .validCertificate: return faults
        case .couldNotValidate(let failures):
            let isValid = [signedAt, now].allSatisfy(certificate.isValid)
            if !isValid { faults.append(.outsideValidity) }
            if isValid || failures.isEmpty { faults.append(.untrusted) }
            return faults
        }
    }

    private static func fault(of certificate: Certificate, by citizen: CitizenNumber?) -> SignatureFault? {
        guard let number = certificate.citizenNumber else { return .noCitizenNumber }
        guard let citizen else { return .unknownCitizenNumber }
        return number == citizen ? nil : .otherPerson
    }

    /// What a signature must have for anything to be said of it.
    private struct Parts {
        let data: SignedData
        let signer: SignerInfo
        let certificate: Certificate
        /// The certificate's.
        let der: [UInt8]
        let attributes: SignedAttributes
        let messageDigest: ArraySlice<UInt8>
        let signingTime: Date
        /// RFC 5035, where it is there.
        let named: SigningCertificate?

        struct Missing: Error {}

        init(_ cms: [UInt8]) throws {
            data = try SignedData(der: cms)
            guard let signer = data.signers.first, data.signers.count == 1, let attributes = signer.attributes,
                let certificate = data.certificate(of: signer), let messageDigest = try attributes.messageDigest,
                let signingTime = try attributes.signingTime, data.contentType == .data,
                try attributes.contentType == data.contentType
            else { throw Missing() }
            self.signer = signer
            self.certificate = certificate
            self.attributes = attributes
            self.messageDigest = messageDigest
            self.signingTime = signingTime
            der = try certificate.der
            let named = try attributes.signingCertificates
            if let named, named.isEmpty { throw Missing() }
            self.named = named?.first
        }
    }
}

/// Every certificate of a chain is valid at given moments.
private struct ValidityPolicy: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = []
    let dates: [Date]

    func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) -> PolicyEvaluationResult {
        chain.allSatisfy { certificate in dates.allSatisfy(certificate.isValid) }
            ? .meetsPolicy : .failsToMeetPolicy(reason: "a certificate was not valid when it signed, or is not now")
    }
}
