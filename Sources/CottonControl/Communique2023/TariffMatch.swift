package import Regulation
package import Tareks

/// M26/1, M26/2: a tariff line is declared for the cotton that the certificate was given for.
package enum TariffMatch {
    /// - Parameter pointer: where the certificate stands in the application's body.
    package static func faults(
        of certificate: CertificateNumber, _ lot: LotPresented, for line: TariffLine, by rules: Rules,
        at pointer: String
    ) -> [Fault] {
        var faults = Faults()
        let heading = lot.group.heading
        faults.require(
            line.digits.hasPrefix(heading), "M26/1", at: pointer,
            tr: "\(certificate) belgesindeki ürün \(heading) pozisyonundadır; \(line) GTİP'i ile ihraç edilemez.",
            en: "The cotton of \(certificate) belongs under heading \(heading), not under \(line).")
        let isSustainable = rules.list(.sustainableTariffLines).contains { TariffLine($0) == line }
        faults.require(
            !isSustainable || lot.sustainable != nil, "M26/1", at: pointer,
            tr: "\(certificate) belgesindeki pamuk sürdürülebilir olarak kontrol edilmemiştir (M21/4).",
            en: "The cotton of \(certificate) was not controlled as sustainable (M21/4).")
        return faults.list
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
