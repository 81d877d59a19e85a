package import EventStore
import Postgres
package import Regulation

/// Folds everything from its first event and compares it with what readers see, and holds the log against what must
/// always be true. Reads one snapshot, beside whatever goes on; keeps little more than a page of events in memory.
package struct Check: Sendable {
    private let store: EventStore
    private let projections: [any Projection]

    package init(store: EventStore, projections: [any Projection] = Projections.all) {
        self.store = store
        self.projections = projections
    }

    /// - Parameter date: the day on which certificates and references are looked at.
    package func run(on date: CalendarDate) async throws -> CheckReport {
        try await store.pool.withTransaction(isolation: .repeatableRead) { connection in
            try await connection.useFreshPlans()
            let run = CheckRun(
                connection: connection, last: try await LogReader.lastPosition(on: connection), date: date)
            run.report.position = run.last
            try await LogCheck.check(run)
            try await CheckTables.create(on: connection)
            for projection in projections {
                let live = try await run.live(projection)
                if let documents = projection as? any CheckedDocuments {
                    try await documents.check(run, live)
                } else if let live {
                    try await TableCheck(projection: projection, live: live).check(run)
                }
            }
            // Without it the planner takes the tables for empty.
            try await CheckTables.analyse(on: connection)
            try await Invariants.check(run)
            return run.report
        }
    }
}

/// One run of a check, within its transaction.
final class CheckRun {
    let connection: PostgresConnection
    /// Of the last event in the snapshot.
    let last: Int64
    let date: CalendarDate
    var report = CheckReport()

    init(connection: PostgresConnection, last: Int64, date: CalendarDate) {
        self.connection = connection
        self.last = last
        self.date = date
    }

    struct Live {
        let schema: String
        let position: Int64
        let skipped: Set<Int64>
    }

    /// Where a projection's live generation is, and how far; a missing or stopped one is a problem.
    func live(_ projection: any Projection) async throws -> Live? {
        let generations = try await GenerationCatalogue.generations(of: projection.name, on: connection)
        guard let generation = generations.first(where: { $0.state == .live && $0.version == projection.version })
        else {
            report.add(.projection, projection.name, "no live generation of version \(projection.version)")
            return nil
        }
        let checkpoint = try await connection.query(
            "select position, status, error from koza.checkpoints where name = $1 and generation = $2",
            [.text(generation.name), .int(Int64(generation.number))]
        ).oneOrNone()
        if try checkpoint?.text(1) == Checkpoint.Status.stopped.rawValue {
            report.add(.projection, projection.name, "stopped: \(try checkpoint?.optionalText(2) ?? "")")
        }
        let skips = try await Skips.onRecord(for: projection, on: connection)
        report.skips += skips
        return Live(
            schema: generation.schema, position: try checkpoint?.int(0) ?? 0, skipped: Set(skips.map(\.position)))
    }

    /// Reports what a query finds: subject and detail.
    func find(_ kind: CheckReport.Problem.Kind, _ sql: String, _ parameters: [PostgresValue] = []) async throws {
        for row in try await connection.query(sql, parameters) {
            report.add(kind, try row.text(0), try row.text(1))
        }
    }
}
