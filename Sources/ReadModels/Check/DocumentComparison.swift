import Application
import Postgres
import Regulation

/// Compares rows of a document projection with what they should be.
struct DocumentComparison<Document: Aggregate> where Document.Event: StoredEvent {
    let projection: DocumentProjection<Document>
    let live: CheckRun.Live

    private var table: String { "\(live.schema).\(projection.name)" }

    /// - Returns: how many rows there should be.
    func compare(_ folded: [FoldedDocument<Document>], _ run: CheckRun) async throws -> Int64 {
        let expected = folded.compactMap { document in document.seen.map { (id: document.id, row: $0) } }
        guard !expected.isEmpty else { return 0 }
        let different = try await columnsDiffer(expected, on: run.connection)
        let found = try await states(expected.map(\.id), on: run.connection)
        for (id, row) in expected {
            let subject = "\(projection.name)/\(id)"
            switch found[id] {
            case nil:
                run.report.add(.readModel, subject, "the row is missing")
            case .some(nil):
                run.report.add(.readModel, subject, "the state cannot be read")
            case .some(.some(let document)):
                if document != row.document {
                    run.report.add(.readModel, subject, "the state is not what version \(row.version) of the log says")
                } else if different.contains(id) {
                    run.report.add(.readModel, subject, "a column is not what the state says")
                }
            }
        }
        return Int64(expected.count)
    }

    /// A row too many is told by the number of rows.
    func compareCount(_ expected: Int64, _ run: CheckRun) async throws {
        let count = try await run.connection.query("select count(*) from \(table)", []).one().int(0)
        guard count > expected else { return }
        run.report.add(.readModel, projection.name, "\(count) rows, where the log has \(expected) aggregates")
    }

    private func states(_ ids: [String], on connection: PostgresConnection) async throws -> [String: Document?] {
        try await connection.query("select id, state::text from \(table) where id = any ($1)", [.textArray(ids)])
            .reduce(into: [:]) { states, row in
                let document: Document? = try? DocumentJSON.document(try row.text(1))
                states.updateValue(document, forKey: try row.text(0))
            }
    }

    private func columnsDiffer(
        _ expected: [(id: String, row: DocumentRow<Document>)], on connection: PostgresConnection
    ) async throws -> Set<String> {
        let rows = expected.map(\.row)
        let names = ["version", "position", "first_position"] + projection.columns.map(\.name)
        let values: [PostgresValue] =
            [
                .textArray(expected.map(\.id)), .intArray(rows.map(\.version)), .intArray(rows.map(\.position)),
                .intArray(rows.map(\.firstPosition)),
            ] + projection.columns.map { $0.values(of: rows.map(\.document)) }
        let found = try await connection.query(
            """
            select id from unnest(\(values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")))
                expected (id, \(names.joined(separator: ", "))) join \(table) kept using (id)
            where \(names.map { "expected.\($0) is distinct from kept.\($0)" }.joined(separator: " or "))
            """, values)
        return try Set(found.map { try $0.text(0) })
    }
}
