import Postgres

extension SubjectStore {
    /// Live subjects of whom the log speaks, but in no event since an instant (business time, microseconds since
    /// 1970-01-01T00:00:00Z). Reads the whole log once, unless its first thousand events are all younger than that: a
    /// sandbox's clock may be set behind the very first of them.
    package func unmentioned(since instant: Int64) async throws -> [String] {
        let cutoff = PostgresValue.timestamptz(microsecondsSinceEpoch: instant)
        let isOldEnough = try await pool.query(
            """
            select exists (
                select from (select occurred_at from koza.events order by position limit 1000) e where occurred_at < $1)
            """, [cutoff]
        ).one().bool(0)
        guard isOldEnough else { return [] }
        return try await pool.query(
            """
            select word
            from koza.events e, string_to_table(e.data::text || '"' || e.metadata::text, '"') word
            where word in (select subject from koza.subject_keys where wrapped is not null)
            group by word having max(e.occurred_at) < $1
            order by word
            """, [cutoff]
        ).map { try $0.text(0) }
    }
}
