import CottonControl
import EventStore
import Regulation
import Tareks

extension CommandSession {
    /// M23/1, M26/2: bales that an export names are not controlled anew while it holds them, be it beyond their
    /// certificate's year, and never once they were exported.
    /// - Parameter certificate: as it stands before it is told what became of the application.
    func holdBales(_ numbers: [String]?, of certificate: Certificate, for application: TradeApplication) {
        guard let numbers, let issued = certificate.issued, let id = application.submission?.application else { return }
        let lot = issued.lot.text
        let expiry = Istanbul.lastSecond(of: issued.validUntil).microseconds
        for number in numbers {
            guard let bale = certificate.bales[number] else { continue }
            let key = BaleClaims.key(number, bale.season, factory: issued.factory, season: issued.season)
            switch application.phase {
            case .notSubmitted: break
            case .awaitingInspection, .concluded(_, use: .some): claim(.take(key, holder: lot))
            case .concluded(let reference, use: nil):
                let end = Istanbul.lastSecond(of: reference.validUntil).microseconds
                claim(.take(key, holder: lot, until: max(expiry, end)))
            case .refused, .cancelled:
                guard certificate.draws[id.text]?.isLive(on: act.today) == true else { break }
                claim(expiry < act.at.microseconds ? .give(key, holder: lot) : .take(key, holder: lot, until: expiry))
            }
        }
    }
}
