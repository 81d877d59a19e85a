import Postgres

extension SubjectStore {
    /// Keeps a subject's data as its next revision; an unchanged subject keeps its revision.
    /// - Parameters:
    ///   - data: JSON; the same data is the same text.
    ///   - aliases: other pseudonyms under which the subject is to be found.
    /// - Throws: ``VaultError``.
    package func put(_ id: String, kind: String, data: String, aliases: [String] = []) async throws -> Subject {
        while true {
            try Task.checkCancellation()
            let row = try await pool.query(Self.latestSQL, [.text(id)]).one()
            let latest = try Int(row.int(0))
            guard let number = try row.optionalInt(1).map(Int.init),
                let key = try dataKey(of: id, number: number, master: row.optionalText(2), row.optionalBytes(3))
            else {
                try await addKey(of: id)
                continue
            }
            if let known = try await get([id])[id], known.key == key, known.kind == kind, known.data == data,
                try row.textArray(4) == aliases
            {
                return known
            }
            let revision = latest + 1
            let sealed = try key.seal(data, revision: revision, kind: kind)
            let kept = try await pool.query(
                Self.putSQL,
                [
                    .text(id), .int(Int64(revision)), .text(kind), .int(Int64(number)), .bytes(sealed),
                    .textArray(aliases),
                ]
            ).oneOrNone()
            // No row: another revision came in between, or the key was destroyed, and nothing was kept.
            if let kept {
                return Subject(
                    id: id, revision: revision, kind: kind, data: data, key: key, recordedAt: try kept.timestamptz(0))
            }
        }
    }

    /// Unless it has one. A master key that was rotated away meanwhile is refused by the database.
    private func addKey(of subject: String) async throws {
        let number = try await pool.query(
            "select coalesce(max(number), 0) + 1 from koza.subject_keys where subject = $1", [.text(subject)]
        ).one().int(0)
        let master = try masters.current()
        let key = DataKey(of: subject, number: Int(number))
        do {
            try await pool.execute(
                """
                insert into koza.subject_keys (subject, number, aliases, master_key, wrapped)
                values ($1, $2, '{}', $3, $4) on conflict do nothing
                """, [.text(subject), .int(number), .text(master.id), .bytes(try key.wrapped(by: master))])
        } catch let error as PostgresError where error.constraint == "subject_keys_master_key_fkey" {
            try masters.reload()
            guard try masters.current() != master else { throw VaultError.missingMasterKeys([master.id]) }
        }
    }

    private static let latestSQL = """
        select coalesce((select max(revision) from koza.subjects where id = $1), 0), k.number, k.master_key, k.wrapped,
            coalesce(k.aliases, '{}')
        from (select) one left join koza.subject_keys k on k.subject = $1 and k.wrapped is not null
        """

    private static let putSQL = """
        with live as (
            select from koza.subject_keys where subject = $1 and number = $4 and wrapped is not null for share
        ), kept as (
            insert into koza.subjects (id, revision, kind, key, sealed)
            select $1, $2, $3, $4, $5 where exists (select from live)
            on conflict do nothing
            returning recorded_at
        ), found as (
            update koza.subject_keys set aliases = $6
            where subject = $1 and number = $4 and aliases <> $6 and exists (select from kept)
        )
        select recorded_at from kept
        """
}
