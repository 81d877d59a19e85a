package import CottonControl
import Postgres
package import Regulation

/// Something that happened to a bale.
package struct BaleRecord: Codable, Equatable, Sendable {
    package enum What: String, Codable, CaseIterable, Sendable {
        case presented
        case certified
        case refused
        /// To a certificate of another holder.
        case transferred
        /// To another certificate of the same holder.
        case split
        /// To the certificate that replaces the one it stood on.
        case reissued
        case cancelled
        case exported
    }

    /// Of the event.
    package let position: Int64
    /// Business time.
    package let at: Instant
    package let what: What
    package let lot: LotID
    package let lotSeason: Season
    package let lotNumber: LotNumber
    /// The certificate on which it stands since, or stood when this happened.
    package let certificate: CertificateNumber?
}

extension ReadModels {
    /// What happened to a bale, in order; empty where it was never presented.
    /// - Parameter season: in which it was pressed.
    package func baleHistory(factory: FactoryID, season: Season, number: String) async throws -> [BaleRecord] {
        let identity = BaleIdentity(number: number, factory: factory, season: season)
        return try await rows(
            """
            select position, at, what, lot, lot_season, registry_number, sequence, certificate
            from read.bales where identity = $1 order by position
            """, [.text(identity.description)]
        ).map { row in
            guard let what = BaleRecord.What(rawValue: try row.text(2)), let season = Season(try row.text(4)) else {
                throw ReadModelError.unreadable
            }
            return BaleRecord(
                position: try row.int(0), at: Instant(microseconds: try row.timestamptz(1)), what: what,
                lot: LotID(try row.text(3)), lotSeason: season,
                lotNumber: LotNumber(registryNumber: Int(try row.int(5)), sequence: Int(try row.int(6))),
                certificate: try row.optionalText(7).map { CertificateNumber($0) })
        }
    }
}
