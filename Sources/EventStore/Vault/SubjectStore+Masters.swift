import Postgres

extension SubjectStore {
    /// Makes sure that every data key can be unwrapped, and that new ones can be wrapped.
    /// - Throws: ``VaultError/missingMasterKeys(_:)`` where the database holds keys under a master key that is not given.
    package func open() async throws {
        let known = try await pool.query("select id from koza.master_keys order by added_at").map { try $0.text(0) }
        let given = masters.all.map(\.id)
        let missing = known.filter { !given.contains($0) }
        guard missing.isEmpty else { throw VaultError.missingMasterKeys(missing) }
        try await add(try masters.current())
    }

    private func add(_ master: MasterKey) async throws {
        try await pool.execute(
            "insert into koza.master_keys (id) values ($1) on conflict do nothing", [.text(master.id)])
    }

    /// Wraps every data key under the current master key; the data stays as it is. May be interrupted and run again, and
    /// runs beside whatever goes on.
    /// - Returns: how many were wrapped anew.
    package func rewrap() async throws -> Int {
        let current = try masters.current()
        try await add(current)
        var count = 0
        while true {
            let done = try await pool.withTransaction { connection in
                let rows = try await connection.query(
                    """
                    select subject, number, master_key, wrapped from koza.subject_keys
                    where master_key <> $1 order by subject, number limit 500 for update skip locked
                    """, [.text(current.id)])
                let keys = try rows.compactMap {
                    try dataKey(of: $0.text(0), number: Int($0.int(1)), master: $0.text(2), $0.bytes(3))
                }
                try await connection.execute(
                    """
                    update koza.subject_keys k set master_key = $1, wrapped = n.wrapped
                    from unnest($2, $3, $4) n (subject, number, wrapped)
                    where k.subject = n.subject and k.number = n.number
                    """,
                    [
                        .text(current.id), .textArray(keys.map(\.subject)), .intArray(keys.map { Int64($0.number) }),
                        .bytesArray(try keys.map { try $0.wrapped(by: current) }),
                    ])
                return keys.count
            }
            count += done
            if done == 0, try await inUse(besides: current).isEmpty { return count }
            try Task.checkCancellation()
        }
    }

    /// Forgets every master key but the current one, so that no process can wrap under it any more.
    /// - Throws: ``VaultError/masterKeysInUse(_:)``.
    package func retire() async throws {
        let current = try masters.current()
        do {
            try await add(current)
            try await pool.execute("delete from koza.master_keys where id <> $1", [.text(current.id)])
        } catch let error as PostgresError where error.constraint == "subject_keys_master_key_fkey" {
            throw VaultError.masterKeysInUse(try await inUse(besides: current))
        }
    }

    private func inUse(besides current: MasterKey) async throws -> [String] {
        try await pool.query(
            "select distinct master_key from koza.subject_keys where master_key <> $1 order by 1", [.text(current.id)]
        ).map { try $0.text(0) }
    }

    /// Opens everything there is.
    /// - Returns: how many revisions and documents were opened, and the subjects with one that does not open.
    package func examine() async throws -> (opened: Int, faulty: [String]) {
        var (opened, after) = (0, ("", 0))
        var faulty: Set<String> = []
        while true {
            let rows = try await pool.query(
                """
                select \(Self.columns)
                from koza.subjects s join koza.subject_keys k on k.subject = s.id and k.number = s.key
                where (s.id, s.revision) > ($1, $2) order by s.id, s.revision limit 1000
                """, [.text(after.0), .int(Int64(after.1))])
            for row in rows {
                after = (try row.text(0), try Int(row.int(1)))
                do {
                    if try subject(row).data != nil { opened += 1 }
                } catch VaultError.tampered(let subject) {
                    faulty.insert(subject)
                }
            }
            if rows.isEmpty { break }
        }
        let documents = try await examineDocuments()
        return (opened + documents.opened, faulty.union(documents.faulty).sorted())
    }
}
