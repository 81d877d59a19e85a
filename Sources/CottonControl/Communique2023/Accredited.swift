package import Regulation
package import Tareks

/// M21/4, M29/6: the certificate is of a body that is accredited on that day, for its scheme, and it is valid.
package enum Accredited {
    /// - Parameter rule: M21/4 of a lot, M29/6 of an export.
    package static func faults(
        _ certificate: SustainabilityCertificate, in register: Accreditations, rule: Citation, on date: CalendarDate
    ) -> [Fault] {
        var faults = Faults()
        faults.require(
            certificate.validFrom.map { $0 <= date } ?? true, rule, at: "/sustainable/validFrom",
            tr: "Sertifika henüz geçerli değil.", en: "The certificate is not valid yet.")
        faults.require(
            certificate.validUntil.map { $0 >= date } ?? true, rule, at: "/sustainable/validUntil",
            tr: "Sertifikanın süresi dolmuştur.", en: "The certificate has expired.")
        guard !register.isEmpty, Wording.isGiven(certificate.body) else { return faults.list }
        let known = register.of(certificate.body).filter { $0.holds(on: date) }
        faults.require(
            !known.isEmpty, rule, at: "/sustainable/body",
            tr: "“\(certificate.body)” bugün TÜRKAK'ça ya da tanınan bir kuruluşça akredite değildir.",
            en: "“\(certificate.body)” is not accredited today by TÜRKAK or a recognised accreditor.")
        guard !known.isEmpty else { return faults.list }
        faults.require(
            known.contains { Spelling.same($0.recorded.accreditedBy, certificate.accreditedBy) }, rule,
            at: "/sustainable/accreditedBy",
            tr: "“\(certificate.body)” kuruluşunu “\(certificate.accreditedBy)” akredite etmemiştir.",
            en: "“\(certificate.body)” is not accredited by “\(certificate.accreditedBy)”.")
        faults.require(
            known.contains { $0.covers(certificate.scheme) }, rule, at: "/sustainable/scheme",
            tr: "“\(certificate.body)” kuruluşunun akreditasyonu “\(certificate.scheme)” için değildir.",
            en: "“\(certificate.body)” is not accredited for “\(certificate.scheme)”.")
        return faults.list
    }
}

extension Accreditation {
    fileprivate func covers(_ scheme: String) -> Bool {
        recorded.schemes.isEmpty || recorded.schemes.contains { Spelling.same($0, scheme) }
    }
}
