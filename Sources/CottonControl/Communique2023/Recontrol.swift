package import Regulation

/// M23/1: bales whose certificate has ended are classed and controlled again; the application may name that certificate.
package enum Recontrol {
    /// - Parameter ended: the certificate named; `nil` where none was.
    package static func faults(
        _ declared: LotDeclaration, after ended: Certificate?, of factory: FactoryID, on date: CalendarDate
    ) -> [Fault] {
        guard let number = declared.previousCertificate else { return [] }
        let pointer = "/previousCertificate"
        guard let ended, let issued = ended.issued, issued.factory == factory else {
            return [
                Fault(
                    "M23/1", at: pointer, tr: "Fabrikanın \(number) numaralı bir belgesi yok.",
                    en: "The factory has no certificate \(number).")
            ]
        }
        var faults = Faults()
        let status = ended.status(on: date)
        faults.require(
            status == .expired || status == .cancelled, "M23/1", at: pointer,
            tr: "\(number) belgesi sona ermemiştir (\(status.turkish)); balyaları yeniden kontrol edilmez.",
            en: "Certificate \(number) has not ended (\(status.rawValue)); its bales are not controlled again.")
        let covered = Set(issued.bales.map { BaleIdentity.fold($0.number) })
        faults.require(
            declared.bales.contains { covered.contains(BaleIdentity.fold($0.number)) }, "M23/1", at: pointer,
            tr: "Balyaların hiçbiri \(number) belgesinde değil.", en: "None of the bales is on certificate \(number).")
        return faults.list
    }
}
