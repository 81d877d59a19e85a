package import CottonControl
import Regulation

extension CommandSession {
    /// M21/2, M22/2: the directorate takes a certificate off the market, and with it all that was cut from it, since
    /// every one of them rests on the same control. Bales that were not exported may be presented again, and what they
    /// took of a scheme's certificate comes back.
    /// - Throws: 409 where an export application holds some of any of them.
    package func cancelCertificate(_ number: CertificateNumber, reason: String) async throws -> CertificateView {
        let (certificate, issued) = try await certificate(number)
        try Access.require(actor, .directorate, in: issued.directorate)
        let cancelled = try await cancel(certificate, CancelCertificate(act: act, reason: reason))
        for descendant in try await descendants(of: certificate) {
            _ = try await cancel(descendant, CancelCertificate(act: act, reason: reason, cause: number))
        }
        return try await view(cancelled)
    }

    /// M22/2: what is left of a certificate that says something wrong goes to one that is right, under a new number.
    package func reissueCertificate(
        _ number: CertificateNumber, reason: String, holder party: Party?
    ) async throws -> CertificateMove {
        let (certificate, issued) = try await certificate(number)
        try Access.require(actor, .directorate, in: issued.directorate)
        let faults = try await standingFaults(of: issued)
        if !faults.isEmpty { throw Refusal(.rule, faults) }
        let command = { revision in
            ReissueCertificate(
                act: self.act, reason: reason, holder: party?.subject(self.services.pseudonyms),
                holderRevision: revision, verificationCode: self.services.random.code())
        }
        _ = try certificate.reissue(command(0))
        var revision = 0
        if let party { revision = try await keep(party).revision }
        return try await write(try certificate.reissue(command(revision)), to: number)
    }

    private func cancel(_ certificate: Certificate, _ command: CancelCertificate) async throws -> Certificate {
        let events = try certificate.cancel(command)
        guard let issued = certificate.issued, !events.isEmpty else { return certificate }
        // An ended one holds no bale any more: another lot may (M23/1).
        if act.today <= issued.validUntil { releaseBales(certificate.neverExported, of: issued) }
        try await releaseScheme(of: certificate.neverExported, on: issued)
        return try await append(events, to: .certificate(issued.number))
    }

    /// All that was cut from a certificate, and from that, and so on.
    private func descendants(of certificate: Certificate) async throws -> [Certificate] {
        var found: [Certificate] = []
        var level = certificate.children
        while !level.isEmpty {
            var next: [CertificateNumber] = []
            for number in level {
                let child = try await load(.certificate(number))
                found.append(child)
                next += child.children
            }
            level = next
        }
        return found
    }
}
