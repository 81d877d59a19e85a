import CottonControl
import Regulation
import Tareks

/// M21/4, M29/6: the scheme's certificate behind a claim of sustainability, and how much cotton rests on it.
extension CommandSession {
    /// Why the claim does not hold.
    /// - Parameter ended: what comes back with it.
    func faults(_ used: SchemeUsed, after ended: [EndedUse] = [], rule: Citation) async throws -> [Fault] {
        let register = try await load(.accreditations)
        let name = name(of: used.certificate)
        var scheme = try await load(name)
        for use in ended where self.name(of: use.certificate) == name {
            for event in scheme.release(.lot, use.lot.text, use.netWeight) { scheme.evolve(event) }
        }
        return Accredited.faults(used.certificate, in: register, rule: rule, on: act.today)
            + scheme.faults(used, rule: rule)
    }

    func use(_ used: SchemeUsed) async throws {
        _ = try await append([.used(used)], to: name(of: used.certificate))
    }

    /// - Parameter weight: all where it is `nil`.
    func release(
        _ certificate: SustainabilityCertificate?, _ use: SchemeUse, _ user: String, _ weight: Kilograms? = nil
    ) async throws {
        guard let certificate else { return }
        let name = name(of: certificate)
        _ = try await append(try await load(name).release(use, user, weight), to: name)
    }

    /// M21/2, M21/4: cotton that is taken off the market goes in no more, as far as it did not leave (M29/6).
    func releaseScheme(of bales: [CertifiedBale], on issued: CertificateIssued) async throws {
        let lot = try await load(.lot(issued.lot))
        try await release(lot.presented?.sustainable, .lot, issued.lot.text, bales.map(\.netWeight).sum())
    }

    /// M21/4; `nil` where the lot claims nothing, or before the paragraph's first day (M41/1-a).
    func schemeUse(of declared: LotDeclaration, _ lot: LotID) -> SchemeUsed? {
        guard Sustainability.isInForce(act.rules), let certificate = declared.sustainable else { return nil }
        return SchemeUsed(
            certificate: certificate, use: .lot, user: lot.text, netWeight: declared.bales.map(\.netWeight).sum())
    }

    private func name(of certificate: SustainabilityCertificate) -> StreamName<SchemeCertificate> {
        .schemeCertificate(
            services.pseudonyms.schemeCertificate(
                Spelling.fold(certificate.certificateNumber),
                of: Spelling.fold(certificate.scheme + "\n" + certificate.body)))
    }
}
