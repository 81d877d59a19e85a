import CottonControl
import EventStore
import Regulation
import Tareks

/// M21/4, M23/1: what bales took of a scheme's certificate by a lot whose own certificate has ended. Their new control
/// counts them anew, so that it comes back.
struct EndedUse {
    let lot: LotID
    let certificate: SustainabilityCertificate
    let netWeight: Kilograms
}

extension CommandSession {
    /// Bales that may have stood on an ended certificate: those of an earlier season, those with a number for all time,
    /// and all where such a certificate is named.
    func endedUses(of request: ControlApplication, in season: Season) async throws -> [EndedUse] {
        let declared = request.declaration
        let old = declared.bales.filter { bale in
            declared.previousCertificate != nil || bale.season.map { $0 < season } ?? false
                || BaleIdentity.isSSCC(bale.number)
        }
        guard !old.isEmpty else { return [] }
        let keys = BaleClaims.keys(of: old, factory: request.factory, season: season).map(\.key)
        let ended = try await services.store.claimHolders(keys, at: 0).values.filter { holder in
            holder.until.map { $0 < act.at.microseconds } ?? false
        }
        var uses: [EndedUse] = []
        for lot in Set(ended.map(\.holder)).sorted().map({ LotID($0) }) {
            guard let presented = try await load(.lot(lot)).presented, let certificate = presented.sustainable else {
                continue
            }
            let held = BaleClaims.keys(of: presented.bales, factory: presented.factory, season: presented.season)
            let again = zip(presented.bales, held).filter { keys.contains($0.1.key) }.map(\.0.netWeight).sum()
            uses.append(EndedUse(lot: lot, certificate: certificate, netWeight: again))
        }
        return uses
    }
}
