import Postgres

/// Compares a table of two generations, row by row on the server, value by value of JSON here: the same document may be
/// written in more than one way.
struct TableComparison {
    let projection: any Projection
    let table: String
    let live: Generation
    let new: Generation

    private struct Column: Hashable {
        let name: String
        let isJSON: Bool
        let isKey: Bool
    }

    func run(on connection: PostgresConnection) async throws -> GenerationDifference.Table {
        var difference = GenerationDifference.Table(name: table)
        let (old, made) = (try await columns(of: live, connection), try await columns(of: new, connection))
        difference.unshared = Set(old.map(\.name)).symmetricDifference(made.map(\.name)).sorted()
        let shared = made.filter { column in old.contains { $0.name == column.name } }
        let keys = shared.filter(\.isKey)
        guard let first = keys.first else { return difference }
        let plain = shared.filter { !$0.isKey && !$0.isJSON }
        let documents = shared.filter(\.isJSON)
        try await connection.copyOut(sql(first, keys: keys, plain: plain, documents: documents)) { line in
            let row = CopiedRow(line)
            let key = try row.text(1)
            switch try row.text(0) {
            case "live": difference.add(.onlyLive, key)
            case "new": difference.add(.onlyNew, key)
            default:
                var changed = try row.text(2).split(separator: ",").map(String.init)
                for (index, column) in documents.enumerated() {
                    let pair = (try row.optionalText(3 + 2 * index), try row.optionalText(4 + 2 * index))
                    if !isSame(column.name, pair) { changed.append(column.name) }
                }
                if !changed.isEmpty { difference.add(.changed, key, columns: changed) }
            }
        }
        return difference
    }

    private func isSame(_ column: String, _ pair: (String?, String?)) -> Bool {
        guard let one = pair.0, let other = pair.1, one != other else { return pair.0 == pair.1 }
        return projection.isSame(column, one, other)
    }

    private func sql(_ first: Column, keys: [Column], plain: [Column], documents: [Column]) -> String {
        let differ = { (column: Column) in "o.\(column.name)::text is distinct from n.\(column.name)::text" }
        let changed = plain.map { "case when \(differ($0)) then '\($0.name)' end" }.joined(separator: ", ")
        let texts = documents.flatMap { ["o.\($0.name)::text", "n.\($0.name)::text"] }
        let selected =
            [
                "case when n.\(first.name) is null then 'live' when o.\(first.name) is null then 'new' else 'both' end",
                "concat_ws('/', \(keys.map { "coalesce(o.\($0.name), n.\($0.name))" }.joined(separator: ", ")))",
                "concat_ws(',', null\(changed.isEmpty ? "" : ", " + changed))",
            ] + texts
        let conditions =
            ["n.\(first.name) is null", "o.\(first.name) is null"] + (plain + documents).map(differ)
        return """
            copy (select \(selected.joined(separator: ", "))
                from \(live.schema).\(table) o full join \(new.schema).\(table) n
                    on \(keys.map { "o.\($0.name) = n.\($0.name)" }.joined(separator: " and "))
                where \(conditions.joined(separator: " or "))) to stdout
            """
    }

    /// In a table without a primary key all columns together are the key.
    private func columns(of generation: Generation, _ connection: PostgresConnection) async throws -> [Column] {
        let rows = try await connection.query(
            """
            select a.attname::text, a.atttypid in ('json'::regtype, 'jsonb'::regtype),
                coalesce(a.attnum = any (i.indkey), true)
            from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
            where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped order by a.attnum
            """, [.text("\(generation.schema).\(table)")])
        return try rows.map { Column(name: try $0.text(0), isJSON: try $0.bool(1), isKey: try $0.bool(2)) }
    }
}
