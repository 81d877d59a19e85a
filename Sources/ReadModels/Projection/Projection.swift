package import Postgres

/// Tables made of the log. A generation of them lives in a schema of its own and can be made anew at any time.
package protocol Projection: Sendable {
    /// Lower case and underscores: it begins the name of the schema.
    var name: String { get }
    /// Raised with every change of the tables or of what is written into them: the tables are then made anew.
    var version: Int { get }
    /// The events' names in storage.
    var types: [String] { get }
    /// SQL that creates the tables and their indexes, without naming a schema; no statement has a semicolon inside.
    var definition: String { get }
    /// Each is reached through a view of this name.
    var tables: [String] { get }

    /// Whether streams may be taken in by several workers at once, one stream whole after another; else a rebuild goes
    /// through the log in order. `false` unless said otherwise.
    var isByStream: Bool { get }

    /// Takes in a batch in order of position. A checkpoint that moves in the same transaction says what came before.
    /// - Throws: `PoisonedEvent` where an event cannot be taken in, database errors.
    func apply(_ events: [LogEvent], in schema: String, on connection: PostgresConnection) async throws

    /// In a rebuild by streams: takes in streams from their first event, none of which it was given before, in order of
    /// position. The tables have no index but their keys yet. Applies them unless there is a faster way.
    func fill(_ events: [LogEvent], in schema: String, on connection: PostgresConnection) async throws

    /// Whether two JSON texts of a column say the same. Compared as text unless said otherwise.
    func isSame(_ column: String, _ one: String, _ other: String) -> Bool

    /// Leaves an event out that was skipped on record. Does nothing unless the tables have to know of it.
    func pass(over event: LogEvent, in schema: String, on connection: PostgresConnection) async throws
}
