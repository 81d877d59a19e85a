import EventStore
import Postgres

extension ReadModels {
    /// Waits until every projection has taken in the event at a position, so that a client sees what it wrote.
    /// - Returns: `false` where the time was up before, or a projection has stopped.
    /// - Throws: `CancellationError`.
    package func wait(for position: Int64, timeout: Duration) async throws -> Bool {
        try await waiter.wait(for: Projections.names, position: position, timeout: timeout)
    }

    /// Hears at once of projections that move, until the task is cancelled. Without it waits look every 50 ms.
    package func run() async {
        await waiter.run()
    }

    /// Position that the live generation of each projection has reached, by projection.
    package func positions() async throws -> [String: Int64] {
        let rows = try await pool.query(
            """
            select g.name, coalesce(c.position, 0)
            from koza.generations g left join koza.checkpoints c using (name, generation)
            where g.state = 'live'
            """, [])
        return try Dictionary(rows.map { (try $0.text(0), try $0.int(1)) }) { first, _ in first }
    }
}
