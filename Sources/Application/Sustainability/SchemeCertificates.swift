import CottonControl
import Regulation
import Tareks

/// M21/4, M29/6: the scheme's certificate behind a claim of sustainability, and how much cotton rests on it.
extension CommandSession {
    /// Why the claim does not hold.
    func faults(_ used: SchemeUsed, rule: Citation) async throws -> [Fault] {
        let register = try await load(.accreditations)
        return Accredited.faults(used.certificate, in: register, rule: rule, on: act.today)
            + (try await load(name(of: used.certificate))).faults(used, rule: rule)
    }

    func use(_ used: SchemeUsed) async throws {
        _ = try await append([.used(used)], to: name(of: used.certificate))
    }

    func release(_ certificate: SustainabilityCertificate?, _ use: SchemeUse, _ user: String) async throws {
        guard let certificate else { return }
        let name = name(of: certificate)
        _ = try await append(try await load(name).release(use, user), to: name)
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
