import Postgres
package import Regulation

extension ReadModels {
    /// What has let its deadline pass and is not yet on record as having done so, oldest first.
    package func overdue(at now: Instant, limit: Int) async throws -> [(kind: QueueEntry.Kind, id: String)] {
        let rows = try await self.rows(
            """
            select kind, id from read.queue
            where awaiting and not missed and deadline < $1 order by due, position limit $2
            """, [.timestamptz(microsecondsSinceEpoch: now.microseconds), .int(Int64(limit))])
        return try rows.compactMap { row in
            let id = try row.text(1)
            return QueueEntry.Kind(rawValue: try row.text(0)).map { ($0, id) }
        }
    }
}
