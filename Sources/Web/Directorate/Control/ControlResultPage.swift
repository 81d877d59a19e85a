/// What the inspection led to: the certificate's number at arm's length, or why there is none.
struct ControlResultPage: Page {
    static let template = "control-result"

    let title: String
    let confirmation: Confirmation?
    let refusal: String?
    let findings: [FaultLine]
    let certificate: String?
    let control: String
    let keptDone: String
    let keptPage: String

    init(_ visit: Visit, _ lot: LotAnswer) {
        let texts = visit.texts
        title = texts("control.title", ["lot": lot.lotNumber])
        confirmation = lot.certificate.map { certificate in
            Confirmation(
                title: texts("control.certified", ["lot": lot.lotNumber]), label: texts("certificate.name"),
                number: certificate.number, copied: certificate.number,
                lines: [
                    "\(visit.formats.bales(lot.baleCount)) · "
                        + visit.formats.kilograms(lot.netKg),
                    texts("certificate.validUntil") + ": " + visit.formats.date(certificate.validUntil),
                ])
        }
        refusal = lot.certificate == nil ? texts("control.refused", ["lot": lot.lotNumber]) : nil
        findings = lot.findings.map(FaultLine.init)
        certificate = lot.certificate?.number
        control = lot.controlTarget
        keptDone = KeptForm.inspection(lot)
        keptPage = lot.inspectionTarget
    }
}
