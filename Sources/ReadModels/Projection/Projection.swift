package import EventStore
package import Postgres

/// Tables made of the log. A generation of them lives in a schema of its own and can be made anew at any time.
package protocol Projection: Sendable {
    /// Lower case and underscores: it begins the name of the schema.
    var name: String { get }
    /// Raised with every change of the tables or of what is written into them: the tables are then made anew.
    var version: Int { get }
    /// The events' names in storage.
    var types: [String] { get }
    /// SQL that creates the tables, without naming a schema.
    var definition: String { get }
    /// Each is reached through a view of this name.
    var tables: [String] { get }

    /// Takes in a batch in order of position. A checkpoint that moves in the same transaction says what came before.
    /// - Throws: `PoisonedEvent` where an event cannot be taken in, database errors.
    func apply(_ events: [RecordedEvent], in schema: String, on connection: PostgresConnection) async throws
}
