import EventStore
import Postgres

/// Compares a projection's tables with the same ones made anew in temporary tables.
struct TableCheck {
    let projection: any Projection
    let live: CheckRun.Live

    private static let page = 1000
    private static let shown = 20

    func check(_ run: CheckRun) async throws {
        let connection = run.connection
        try await connection.simple("set local search_path = pg_temp, pg_catalog; \(projection.definition)")
        var position: Int64 = 0
        while true {
            let events = try await LogReader.events(
                after: position, upTo: live.position, types: projection.types, limit: Self.page, on: connection)
            guard let last = events.last else { break }
            do {
                try await projection.take(events, skipping: live.skipped, in: "pg_temp", on: connection)
            } catch let poisoned as PoisonedEvent {
                run.report.add(.unreadableEvent, "position \(poisoned.position)", poisoned.reason)
                break
            }
            position = last.position
        }
        for table in projection.tables {
            try await compare(table, run)
            try await connection.simple("drop table pg_temp.\(table)")
        }
    }

    private func compare(_ table: String, _ run: CheckRun) async throws {
        let (kept, made) = ("\(live.schema).\(table)", "pg_temp.\(table)")
        run.report.rows += try await run.connection.query("select count(*) from \(made)", []).one().int(0)
        for (one, other, meaning) in [(made, kept, "missing"), (kept, made, "not what the log says")] {
            try await run.find(
                .readModel,
                """
                select '\(table)', '\(meaning): ' || row_to_json(odd)::text
                from (select * from \(one) except all select * from \(other)) odd limit \(Self.shown)
                """)
        }
    }
}
