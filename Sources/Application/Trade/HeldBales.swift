import CottonControl
import EventStore
import Regulation

extension CommandSession {
    /// M23/1, M26/2: bales that an export holds are not controlled anew, be it beyond their certificate's year, and never
    /// once they were exported.
    /// - Parameter certificate: as it stands once it was told what became of the export.
    func holdBales(_ numbers: some Sequence<String>, of certificate: Certificate) {
        guard let issued = certificate.issued else { return }
        let lot = issued.lot.text
        for number in numbers {
            guard let bale = certificate.bales[number], let hold = certificate.hold(on: number) else { continue }
            let key = BaleClaims.key(number, bale.season, factory: issued.factory, season: issued.season)
            switch hold {
            case .withoutEnd: claim(.take(key, holder: lot))
            case .until(let day):
                let end = Istanbul.lastSecond(of: day).microseconds
                claim(end < act.at.microseconds ? .give(key, holder: lot) : .take(key, holder: lot, until: end))
            }
        }
    }

    /// What exports took of a certificate without naming bales holds no bale that has left it.
    func holdBales(movedTo child: CertificateIssued, from parent: Certificate) {
        guard parent.draws.values.contains(where: { $0.bales == nil }) else { return }
        let end = Istanbul.lastSecond(of: child.validUntil).microseconds
        for bale in child.bales {
            let key = BaleClaims.key(bale.number, bale.season, factory: child.factory, season: child.season)
            claim(.take(key, holder: child.lot.text, until: end))
        }
    }
}
