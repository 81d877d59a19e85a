/// Why a database cannot be brought to the program's schema.
package enum MigrationError: Error, Sendable, Hashable {
    /// The database has a migration that this program does not know.
    case databaseIsNewer(database: Int, program: Int)
    /// A migration that was applied reads otherwise today.
    case checksumChanged(number: Int, name: String)
    /// The program's migrations are not numbered 1…n.
    case misnumbered(Int)
}
