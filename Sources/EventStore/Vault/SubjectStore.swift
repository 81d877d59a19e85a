package import Postgres

/// Personal data outside the events, by subject and revision, each subject's sealed under a key of its own.
///
/// Every read takes the wrapped key from the database together with what it opens, so that a key that was destroyed by
/// any process opens nothing from that moment on. Unwrapping one takes some microseconds: nothing is cached.
package struct SubjectStore: Sendable {
    let pool: PostgresPool
    package let masters: MasterKeys

    package init(pool: PostgresPool, masters: MasterKeys) {
        self.pool = pool
        self.masters = masters
    }

    /// Latest revision of each subject; a subject that was never put has no entry.
    /// - Throws: ``VaultError``.
    package func get(_ ids: [String]) async throws -> [String: Subject] {
        let rows = try await pool.query(
            """
            select \(Self.columns)
            from unnest($1) wanted (id),
                lateral (select * from koza.subjects s where s.id = wanted.id order by s.revision desc limit 1) s
                join koza.subject_keys k on k.subject = s.id and k.number = s.key
            """, [.textArray(ids)])
        return try Dictionary(rows.map { try subject($0) }.map { ($0.id, $0) }) { first, _ in first }
    }

    /// A revision of a subject.
    package func get(_ id: String, revision: Int) async throws -> Subject? {
        try await pool.query(
            """
            select \(Self.columns) from koza.subjects s join koza.subject_keys k on k.subject = s.id and k.number = s.key
            where s.id = $1 and s.revision = $2
            """, [.text(id), .int(Int64(revision))]
        ).oneOrNone().map { try subject($0) }
    }

    /// Those that are called, or were found under, one of these pseudonyms; an erased one by its own alone.
    package func standing(of names: [String]) async throws -> [SubjectStanding] {
        try await pool.query(
            """
            select k.subject, s.kind, k.wrapped is null
            from (
                select distinct on (subject) * from koza.subject_keys
                where subject = any ($1)
                    or subject in (select a.subject from koza.subject_keys a where a.aliases && $1 and wrapped is not null)
                order by subject, number desc) k,
                lateral (select * from koza.subjects s where s.id = k.subject order by s.revision desc limit 1) s
            order by k.subject
            """, [.textArray(names)]
        ).map { try SubjectStanding(id: $0.text(0), kind: $0.text(1), isErased: $0.bool(2)) }
    }

    static let columns = "s.id, s.revision, s.kind, s.key, s.sealed, s.recorded_at, k.master_key, k.wrapped"

    func subject(_ row: PostgresRow) throws -> Subject {
        let (id, revision, kind) = (try row.text(0), try Int(row.int(1)), try row.text(2))
        let key = try dataKey(of: id, number: Int(row.int(3)), master: row.optionalText(6), row.optionalBytes(7))
        return Subject(
            id: id, revision: revision, kind: kind,
            data: try key?.open(row.bytes(4), revision: revision, kind: kind), key: key,
            recordedAt: try row.timestamptz(5))
    }

    func dataKey(of subject: String, number: Int, master: String?, _ wrapped: [UInt8]?) throws -> DataKey? {
        guard let master, let wrapped else { return nil }
        return try DataKey(of: subject, number: number, wrapped: wrapped, by: masters.key(master))
    }
}
