import Regulation

/// M29/6, from 1 August 2023 (M41/1-a, by the parameter's first day): the export of sustainable cotton needs the
/// certificate of a body accredited by TÜRKAK, or by a signatory of an international recognition agreement.
enum SustainableExport {
    static func faults(_ certificate: SustainabilityCertificate?, for line: TariffLine?, by rules: Rules) -> [Fault] {
        guard let certificate else {
            let isNeeded = line.map { line in
                rules.list(.sustainableTariffLines).contains { TariffLine($0) == line }
            }
            var faults = Faults()
            faults.require(
                isNeeded != true, "M29/6", at: "/sustainable",
                tr: "Sürdürülebilir pamuk ihracatında akredite belgelendirme kuruluşunun sertifikası yüklenmelidir.",
                en: "The export of sustainable cotton needs the certificate of an accredited body.")
            return faults.list
        }
        var faults = Faults()
        let fields = [
            ("scheme", certificate.scheme), ("certificateNumber", certificate.certificateNumber),
            ("body", certificate.body), ("accreditedBy", certificate.accreditedBy),
            ("document", certificate.document),
        ]
        for (name, value) in fields {
            faults.add(contentsOf: FreeText.faults(value, rule: "M29/6", at: "/sustainable/" + name))
        }
        return faults.list
    }
}
