package import Regulation

/// A certificate's number, derived from what is unique already: `PKB-2025-68-1` for the first lot of factory 68 in the
/// season from 2025, and `PKB-2025-68-1-2` for the second document cut from it by transfer or split.
package enum CertificateKind {}
package typealias CertificateNumber = Identifier<CertificateKind>

extension Identifier<CertificateKind> {
    package init(season: Season, lot: LotNumber) {
        self.init("PKB-\(season.startYear)-\(lot)")
    }

    func child(_ index: Int) -> CertificateNumber {
        CertificateNumber("\(text)-\(index)")
    }
}
