package import Application
import EventStore
package import Postgres
package import Regulation

/// One row for each stream of an aggregate: the aggregate itself as JSON, and columns by which it is found.
///
/// Every table has `id` (the stream's name behind its category), `version` (of the stream), `position` (of the last
/// event), `first_position` and `state`; the columns come on top.
package struct DocumentProjection<Document: Aggregate>: Projection where Document.Event: StoredEvent {
    package let name: String
    package let version: Int
    /// The streams' names before the first hyphen.
    package let category: String
    package let definition: String
    let columns: [DocumentColumn<Document>]

    package init(
        _ name: String, version: Int, category: String, definition: String, columns: [DocumentColumn<Document>] = []
    ) {
        self.name = name
        self.version = version
        self.category = category
        self.definition = definition
        self.columns = columns
    }

    package var types: [String] { Document.Event.shapes.keys.sorted() }
    package var tables: [String] { [name] }
    package var isByStream: Bool { true }

    package func apply(
        _ events: [LogEvent], in schema: String, on connection: PostgresConnection
    ) async throws {
        var rows = try await load(events.idsBegunBefore, in: schema, on: connection)
        var changed: Set<String> = []
        for event in events {
            var row = rows[event.documentID] ?? DocumentRow(firstPosition: event.position)
            guard try row.take(event) else { continue }
            rows[event.documentID] = row
            changed.insert(event.documentID)
        }
        try await save(changed.sorted().compactMap { id in rows[id].map { (id, $0) } }, in: schema, on: connection)
    }

    package func fill(_ events: [LogEvent], in schema: String, on connection: PostgresConnection) async throws {
        var rows: [String: DocumentRow<Document>] = [:]
        for event in events {
            _ = try rows[event.documentID, default: DocumentRow(firstPosition: event.position)].take(event)
        }
        let (names, values) = try columnValues(rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        try await connection.copyIn(table: "\(schema).\(name)", columns: names, values)
    }

    /// Keys and sets come in no particular order.
    package func isSame(_ column: String, _ one: String, _ other: String) -> Bool {
        let documents: [Document?] = [one, other].map { try? DocumentJSON.document($0) }
        return documents[0] != nil && documents[0] == documents[1]
    }

    /// The document stays as it was; the event counts as one of its stream.
    package func pass(over event: LogEvent, in schema: String, on connection: PostgresConnection) async throws {
        try await connection.execute(
            "update \(schema).\(name) set version = $2, position = $3 where id = $1 and version = $2 - 1",
            [.text(event.documentID), .int(event.version), .int(event.position)])
    }

    func load(_ ids: [String], in schema: String, on connection: PostgresConnection) async throws
        -> [String: DocumentRow<Document>]
    {
        guard !ids.isEmpty else { return [:] }
        let found = try await connection.query(
            "select id, version, position, first_position, state from \(schema).\(name) where id = any ($1)",
            [.textArray(ids)])
        return try Dictionary(found.map { (try $0.text(0), try DocumentRow($0)) }) { first, _ in first }
    }

    private func save(
        _ rows: [(id: String, row: DocumentRow<Document>)], in schema: String, on connection: PostgresConnection
    ) async throws {
        guard !rows.isEmpty else { return }
        let (names, values) = try columnValues(rows)
        let updates = names.filter { $0 != "id" && $0 != "first_position" }.map { "\($0) = excluded.\($0)" }
        try await connection.execute(
            """
            insert into \(schema).\(name) (\(names.joined(separator: ", ")))
            select * from unnest(\(values.indices.map { "$\($0 + 1)" }.joined(separator: ", ")))
            on conflict (id) do update set \(updates.joined(separator: ", ")) where \(name).version < excluded.version
            """, values)
    }

    private func columnValues(
        _ rows: [(id: String, row: DocumentRow<Document>)]
    ) throws -> (names: [String], values: [PostgresValue]) {
        let documents = rows.map(\.row.document)
        let names = ["id", "version", "position", "first_position", "state"] + columns.map(\.name)
        let values: [PostgresValue] =
            [
                .textArray(rows.map(\.id)), .intArray(rows.map(\.row.version)), .intArray(rows.map(\.row.position)),
                .intArray(rows.map(\.row.firstPosition)), .jsonArray(try documents.map(DocumentJSON.text)),
            ] + columns.map { $0.values(of: documents) }
        return (names, values)
    }
}
