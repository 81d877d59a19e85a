import CottonControl
import EventStore
import Regulation

/// M24/1: a bale stands on one live certificate. Its lot holds it from being presented until the certificate's end.
enum BaleClaims {
    /// The key of each bale, by where it stands in the application.
    static func keys(of bales: [Bale], factory: FactoryID, season: Season) -> [(key: String, pointer: String)] {
        bales.enumerated().map { index, bale in
            (key(bale.number, bale.season, factory: factory, season: season), "/bales/\(index)/number")
        }
    }

    static func key(_ number: String, _ pressedIn: Season?, factory: FactoryID, season: Season) -> String {
        BaleIdentity(number: number, factory: factory, season: pressedIn ?? season).description
    }
}

extension CommandSession {
    /// A lot under control holds its bales without end, a certified one until its last day, a refused one no more.
    func claimBales(of lot: Lot, certificate: CertificateIssued?) {
        guard let presented = lot.presented else { return }
        let until = certificate.map { Istanbul.lastSecond(of: $0.validUntil).microseconds }
        for (key, pointer) in BaleClaims.keys(
            of: presented.bales, factory: presented.factory, season: presented.season)
        {
            switch lot.phase {
            case .unknown: break
            case .presented, .awaitingInspection, .certified:
                claim(.take(key, holder: presented.lot.text, until: until), pointer: pointer)
            case .refused:
                claim(.give(key, holder: presented.lot.text))
            }
        }
    }

    /// Gives back the bales of a cancelled certificate.
    func releaseBales(_ bales: [CertifiedBale], of issued: CertificateIssued) {
        for bale in bales {
            let key = BaleClaims.key(bale.number, bale.season, factory: issued.factory, season: issued.season)
            claim(.give(key, holder: issued.lot.text))
        }
    }
}
