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

/// A bale that bears a number, and what was told of it last.
package struct FoundBale: Equatable, Sendable {
    package let factory: FactoryID
    /// In which it was pressed.
    package let season: Season
    package let number: String
    package let last: BaleRecord
}

extension ReadModels {
    /// Bales with a number on their label, which is one factory's in one season, or an SSCC.
    /// - Parameter directorate: `nil`: of the whole country.
    package func bales(
        numbered number: String, pressedIn seasons: [Season], directorate: DirectorateCode? = nil, limit: Int = 50
    ) async throws -> [FoundBale] {
        var wanted: [String: (factory: FactoryID, season: Season)] = [:]
        for factory in try await factories(in: directorate) {
            for season in seasons {
                let identity = BaleIdentity(number: number, factory: factory, season: season).description
                wanted[identity] = (factory, season)
            }
        }
        var conditions = Conditions()
        conditions.add("identity = any (?)", .textArray(wanted.keys.sorted()))
        conditions.add("lots.directorate = ?", ifPresent: directorate?.text)
        let bound = conditions.place(of: .int(Int64(limit)))
        return try await rows(
            """
            select distinct on (identity) bales.position, at, what, lot, lot_season, bales.registry_number,
                bales.sequence, bales.certificate, identity, lots.factory
            from read.bales join read.lots on lots.id = lot
            where \(conditions.sql) order by identity, bales.position desc limit \(bound)
            """, conditions.parameters
        ).map { row in
            let record = try Self.baleRecord(row)
            let isSSCC = BaleIdentity.isSSCC(number)
            let factory = isSSCC ? FactoryID(try row.text(9)) : wanted[try row.text(8)]?.factory
            let season = isSSCC ? record.lotSeason : wanted[try row.text(8)]?.season
            guard let factory, let season else { throw ReadModelError.unreadable }
            return FoundBale(factory: factory, season: season, number: number, last: record)
        }
    }

    /// What happened to a bale, in order; empty where it was never presented.
    /// - Parameter season: in which it was pressed.
    package func baleHistory(factory: FactoryID, season: Season, number: String) async throws -> [BaleRecord] {
        let identity = BaleIdentity(number: number, factory: factory, season: season)
        return try await rows(
            """
            select position, at, what, lot, lot_season, registry_number, sequence, certificate
            from read.bales where identity = $1 order by position
            """, [.text(identity.description)]
        ).map(Self.baleRecord)
    }

    private static func baleRecord(_ row: PostgresRow) throws -> BaleRecord {
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
