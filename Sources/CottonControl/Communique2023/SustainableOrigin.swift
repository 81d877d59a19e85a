package import Regulation

/// M29/6: what leaves as sustainable came in as sustainable: each certificate drawn on is of a lot whose own claim was
/// accepted (M21/4).
package enum SustainableOrigin {
    /// - Parameter lots: of the certificates drawn on, by where they stand in the application.
    package static func faults(_ lots: [(pointer: String, certificate: CertificateNumber, lot: Lot)]) -> [Fault] {
        lots.filter { $0.lot.presented?.sustainable == nil }.map { pointer, certificate, _ in
            Fault(
                "M29/6", at: pointer + "/number",
                tr: "\(certificate) belgesi sürdürülebilir olarak sunulmuş bir partiye ait değildir.",
                en: "Certificate \(certificate) is not of a lot that was presented as sustainable.")
        }
    }
}
