package import Regulation
package import Tareks

/// M26/1, M26/2: a tariff line is declared for the cotton that the certificate was given for.
package enum TariffMatch {
    /// - Parameter pointer: where the certificate stands in the application's body.
    package static func faults(
        of certificate: CertificateNumber, _ lot: LotPresented, for line: TariffLine, at pointer: String
    ) -> [Fault] {
        let heading = lot.group.heading
        guard !line.digits.hasPrefix(heading) else { return [] }
        return [
            Fault(
                "M26/1", at: pointer,
                tr: "\(certificate) belgesindeki ürün \(heading) pozisyonundadır; \(line) GTİP'i ile ihraç edilemez.",
                en: "The cotton of \(certificate) belongs under heading \(heading), not under \(line).")
        ]
    }
}

extension CottonGroup {
    /// M26/1: the tariff heading under which the listed lines of this cotton stand.
    fileprivate var heading: String {
        switch self {
        case .shortStaple, .upland, .longStaple: "5201"
        case .linter: "1404"
        case .waste: "5202"
        }
    }
}
