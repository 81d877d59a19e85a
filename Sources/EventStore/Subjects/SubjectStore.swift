package import Postgres

/// Personal data outside the events, by subject and revision.
package struct SubjectStore: Sendable {
    private let pool: PostgresPool

    package init(pool: PostgresPool) {
        self.pool = pool
    }

    /// Keeps a subject's data (JSON) as its next revision, and returns that; an unchanged subject keeps its revision.
    package func put(_ id: String, kind: String, data: String) async throws -> Int {
        while true {
            let rows = try await pool.query(Self.putSQL, [.text(id), .text(kind), .jsonb(data)])
            // No row: another revision came in between, and nothing was kept.
            if let row = try rows.oneOrNone() { return try Int(row.int(0)) }
            try Task.checkCancellation()
        }
    }

    private static let putSQL = """
        with latest as (
            select revision, kind, data from koza.subjects where id = $1 order by revision desc limit 1
        ), unchanged as (
            select revision from latest where kind = $2 and data = $3
        ), kept as (
            insert into koza.subjects (id, revision, kind, data)
            select $1, coalesce((select revision from latest), 0) + 1, $2, $3
            where not exists (select from unchanged)
            on conflict do nothing
            returning revision
        )
        select revision from kept union all select revision from unchanged
        """

    /// Latest revision of each subject; a subject without data has no entry.
    package func get(_ ids: [String]) async throws -> [String: Subject] {
        let rows = try await pool.query(
            """
            select s.id, s.revision, s.kind, s.data, s.recorded_at
            from unnest($1) wanted (id), lateral (
                select * from koza.subjects s where s.id = wanted.id order by s.revision desc limit 1) s
            """, [.textArray(ids)])
        return try Dictionary(rows.map { try Subject($0) }.map { ($0.id, $0) }) { first, _ in first }
    }

    /// A revision of a subject.
    package func get(_ id: String, revision: Int) async throws -> Subject? {
        try await pool.query(
            "select id, revision, kind, data, recorded_at from koza.subjects where id = $1 and revision = $2",
            [.text(id), .int(Int64(revision))]
        ).oneOrNone().map { try Subject($0) }
    }
}

extension Subject {
    fileprivate init(_ row: PostgresRow) throws(PostgresError) {
        try self.init(
            id: row.text(0), revision: Int(row.int(1)), kind: row.text(2), data: row.json(3),
            recordedAt: row.timestamptz(4))
    }
}
