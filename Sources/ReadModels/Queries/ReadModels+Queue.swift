package import CottonControl
import Postgres
package import Regulation
package import Tareks

/// Something that waits for an official.
package struct QueueEntry: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, CaseIterable, Sendable {
        case lotInspection
        case tradeInspection
        case notification
        /// M35/1, M36/2: a factory's warning that is not remedied.
        case factoryWarning
        /// M34/1-b: a factory's report of a change.
        case factoryChange
    }

    package let kind: Kind
    /// Of the lot, the application or the notification; `factory.2` for a factory's second warning or change.
    package let id: String
    /// A lot's number, an application's tariff line; of all else the factory.
    package let label: String
    /// `nil` where it is not about a season.
    package let season: Season?
    /// `nil`: every directorate sees it.
    package let directorate: DirectorateCode?
    /// `nil` where the regulation sets none.
    package let deadline: Instant?
    package let deadlineMissed: Bool
    package let waitingSince: Instant
    package let lane: Lane?
    /// The trade inspector who was named.
    package let inspector: SubjectID?

    /// Which `label` names; `nil` where it names something else.
    package var factory: FactoryID? {
        switch kind {
        case .lotInspection, .tradeInspection: nil
        case .notification, .factoryWarning, .factoryChange: FactoryID(label)
        }
    }
}

extension ReadModels {
    /// What waits, by deadline; what has none comes last.
    /// - Parameters:
    ///   - directorate: `nil`: all directorates.
    ///   - kind: `nil`: every kind.
    package func queue(
        directorate: DirectorateCode? = nil, kind: QueueEntry.Kind? = nil, limit: Int = 50, cursor: String? = nil
    ) async throws -> Page<QueueEntry> {
        var conditions = Conditions()
        conditions.add("awaiting")
        conditions.add("(directorate = ? or directorate is null)", ifPresent: directorate?.text)
        conditions.add("kind = ?", ifPresent: kind?.rawValue)
        if let text = cursor {
            let keys = try Cursor(text, of: "queue", count: 2).keys
            let due = conditions.place(of: .int(keys[0]))
            conditions.add("(due, position) > (\(due)::bigint, ?)", .int(keys[1]))
        }
        let bound = conditions.place(of: .int(Int64(limit) + 1))
        let rows = try await rows(
            """
            select due, position, kind, id, label, season, directorate, deadline, missed, since, lane, inspector
            from read.queue where \(conditions.sql) order by due, position limit \(bound)
            """, conditions.parameters)
        let items = try rows.prefix(limit).map(QueueEntry.init)
        guard rows.count > limit, let last = rows.prefix(limit).last else {
            return Page(items: items, nextCursor: nil)
        }
        return Page(items: items, nextCursor: Cursor([try last.int(0), try last.int(1)], of: "queue").text)
    }
}

extension QueueEntry {
    fileprivate init(_ row: PostgresRow) throws {
        guard let kind = Kind(rawValue: try row.text(2)) else { throw ReadModelError.unreadable }
        self.kind = kind
        id = try row.text(3)
        label = try row.text(4)
        season = try row.optionalText(5).flatMap { Season($0) }
        directorate = try row.optionalText(6).map { DirectorateCode($0) }
        deadline = try row.optionalTimestamptz(7).map(Instant.init(microseconds:))
        deadlineMissed = try row.bool(8)
        waitingSince = Instant(microseconds: try row.timestamptz(9))
        lane = try row.optionalText(10).flatMap(Lane.init(rawValue:))
        inspector = try row.optionalText(11).map { SubjectID($0) }
    }
}
