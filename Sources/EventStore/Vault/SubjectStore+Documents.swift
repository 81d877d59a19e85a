import Postgres

/// Documents that name people, and that events speak of by their ids.
extension SubjectStore {
    /// The first that is kept under an id stays.
    /// - Parameter keys: of everybody whom it names; it can be read until the first of them is erased.
    package func keep(_ document: [UInt8], as id: String, under keys: Set<DataKey>) async throws {
        try await pool.execute(
            "insert into koza.documents (id, sealed) values ($1, $2) on conflict do nothing",
            [.text(id), .bytes(try seal(document, under: keys, in: Self.place(id)))])
    }

    /// - Returns: `nil` where there is none, or somebody whom it names was erased.
    /// - Throws: ``VaultError/tampered(subject:)``.
    package func document(_ id: String) async throws -> [UInt8]? {
        let row = try await pool.query("select sealed from koza.documents where id = $1", [.text(id)]).oneOrNone()
        guard let row else { return nil }
        return try await open(row.bytes(0), in: Self.place(id))
    }

    /// Opens every document that there is.
    /// - Returns: how many were opened, and subjects of those that do not open.
    func examineDocuments() async throws -> (opened: Int, faulty: [String]) {
        var (opened, after) = (0, "")
        var faulty: [String] = []
        while true {
            let rows = try await pool.query(
                "select id, sealed from koza.documents where id > $1 order by id limit 100", [.text(after)])
            for row in rows {
                after = try row.text(0)
                do {
                    if try await open(row.bytes(1), in: Self.place(after)) != nil { opened += 1 }
                } catch VaultError.tampered(let subject) {
                    faulty.append(subject)
                }
            }
            if rows.isEmpty { return (opened, faulty) }
        }
    }

    private static func place(_ id: String) -> [String] { ["koza.document", id] }
}
