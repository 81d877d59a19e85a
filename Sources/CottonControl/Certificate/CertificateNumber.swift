package import Regulation

/// A certificate's number, derived from what is unique already: `PKB-2025-68-1` for the first lot of factory 68 in the
/// season from 2025, and `PKB-2025-68-1-2` for the second document cut from it by transfer or split.
package enum CertificateKind {}
package typealias CertificateNumber = Identifier<CertificateKind>

extension Identifier<CertificateKind> {
    package init(season: Season, lot: LotNumber) {
        self.init("PKB-\(season.startYear)-\(lot)")
    }

    /// The lot whose control it certifies; `nil` for what was cut from another certificate, and for what is no number.
    package var lotOfControl: LotID? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, parts[0] == "PKB", let year = Int(parts[1]),
            let number = LotNumber(parts[2] + "-" + parts[3])
        else { return nil }
        return LotID(season: Season(startYear: year), number: number)
    }

    func child(_ index: Int) -> CertificateNumber {
        CertificateNumber("\(text)-\(index)")
    }
}
