import EventStore
package import Postgres

extension Projection {
    package var isByStream: Bool { false }

    package func fill(_ events: [LogEvent], in schema: String, on connection: PostgresConnection) async throws {
        try await apply(events, in: schema, on: connection)
    }

    package func isSame(_ column: String, _ one: String, _ other: String) -> Bool { one == other }

    package func pass(over event: LogEvent, in schema: String, on connection: PostgresConnection) async throws {}

    /// Takes in what it wants of a batch, but passes over what was skipped on record.
    func take(
        _ events: [LogEvent], skipping skipped: Set<Int64>, in schema: String, on connection: PostgresConnection
    ) async throws {
        let types = Set(types)
        let wanted = events.filter { types.contains($0.recorded.type) }
        var rest = wanted[...]
        while let index = rest.firstIndex(where: { skipped.contains($0.recorded.position) }) {
            if index > rest.startIndex { try await apply(Array(rest[..<index]), in: schema, on: connection) }
            try await pass(over: rest[index], in: schema, on: connection)
            rest = rest[(index + 1)...]
        }
        if !rest.isEmpty { try await apply(Array(rest), in: schema, on: connection) }
    }
}
