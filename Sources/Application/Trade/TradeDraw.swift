import CottonControl
import Regulation
import Tareks

extension CommandSession {
    /// M26/2: what each certificate gives, or why it gives nothing.
    func draw(_ request: TradeRequest, for id: TradeApplicationID, _ faults: inout Faults) async throws
        -> [(CertificateNumber, QuantityDrawn)]
    {
        guard request.direction == .export else {
            faults.require(
                request.certificates.isEmpty, "M26/2", at: "/certificates",
                tr: "İthalat başvurusunda Pamuk Kontrol Belgesi gösterilmez.",
                en: "An import is not covered by control certificates.")
            return []
        }
        var drawn: [(CertificateNumber, QuantityDrawn)] = []
        for (index, use) in request.certificates.enumerated() {
            let pointer = "/certificates/\(index)"
            let certificate = try await load(.certificate(use.certificate))
            guard let issued = certificate.issued else {
                faults.add(
                    Fault(
                        "M26/2", at: pointer + "/number", tr: "\(use.certificate) numaralı belge yok.",
                        en: "There is no certificate \(use.certificate)."))
                continue
            }
            if request.certificates[..<index].contains(where: { $0.certificate == use.certificate }) {
                faults.add(
                    Fault(
                        "M26/2", at: pointer + "/number", tr: "\(use.certificate) iki kez yazılmış.",
                        en: "\(use.certificate) is named twice."))
                continue
            }
            if let line = TariffLine(request.gtip), let lot = try await load(.lot(issued.lot)).presented {
                faults.add(
                    contentsOf: TariffMatch.faults(of: issued.number, lot, for: line, at: pointer))
            }
            let quantity = try faults.gather {
                try certificate.draw(
                    DrawQuantity(act: act, application: id.text, amount: use.amount, pointer: pointer))
            }
            guard let quantity else { continue }
            faults.require(
                use.stated.map { $0 == quantity.netWeight } ?? true, "M26/2", at: pointer + "/netKg",
                tr: "Yazılan balyalar \(quantity.netWeight) kg'dir.",
                en: "The bales named weigh \(quantity.netWeight) kg.")
            drawn.append((use.certificate, quantity))
        }
        return drawn
    }
}
