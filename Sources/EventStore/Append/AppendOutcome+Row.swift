import Postgres

extension AppendOutcome {
    /// Reads what `koza.append` returned for a batch, in the order of the batch: a row for each refused append, and
    /// the position at which the events of the others begin; nil where that cannot be told.
    static func read(_ rows: PostgresRows, batch: [Append]) throws(PostgresError) -> [AppendOutcome?] {
        var outcomes = [AppendOutcome?](repeating: nil, count: batch.count)
        var isRefused = [Bool](repeating: false, count: batch.count)
        var next: Int64?
        for row in rows {
            let index = try Int(row.int(0)) - 1
            if index < 0 {
                next = try row.int(2)
            } else if outcomes.indices.contains(index) {
                isRefused[index] = true
                outcomes[index] = try AppendOutcome(refusal: row)
            }
        }
        guard var next else { return outcomes }
        for index in outcomes.indices where !isRefused[index] {
            let count = Int64(batch[index].eventCount)
            outcomes[index] =
                count == 0
                ? .appended(firstPosition: 0, lastPosition: 0)
                : .appended(firstPosition: next, lastPosition: next + count - 1)
            next += count
        }
        return outcomes
    }

    private init?(refusal row: PostgresRow) throws(PostgresError) {
        switch try row.text(1) {
        case "conflict":
            self = try .conflict(stream: row.text(4), expected: row.int(5), actual: row.int(6))
        case "claimed":
            self = try .claimed(key: row.text(4), holder: row.text(7))
        case "done":
            self = try .alreadyDone(
                CommandRecord(
                    key: row.text(4), fingerprint: row.bytes(8), firstPosition: row.optionalInt(2),
                    lastPosition: row.optionalInt(3), status: row.optionalInt(9).map(Int.init),
                    body: row.optionalBytes(10), recordedAt: row.timestamptz(11)))
        default:
            return nil
        }
    }
}
