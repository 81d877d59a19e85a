import EventStore
import Logging
import Postgres

/// What keeps a subcommand from its database, in a sentence for the person who started it: no user and no password.
struct DatabaseTrouble: Error, CustomStringConvertible {
    let description: String

    static func telling<Result>(_ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch {
            throw Self(error) ?? error
        }
    }

    /// `nil` where there is more to it.
    private init?(_ error: any Error) {
        let sentence: String? =
            switch error {
            case let error as PostgresError: Self.sentence(error)
            case EventStoreError.unavailable: Self.unreachable
            default: nil
            }
        guard let sentence else { return nil }
        description = sentence
    }

    private static func sentence(_ error: PostgresError) -> String? {
        switch (error.kind, error.sqlState ?? "") {
        case (_, "42P01"), (_, "3F000"):
            "The database is not up to date with this program; koza migrate brings it there."
        case (_, "3D000"): "The server has no such database as KOZA_DATABASE_URL names."
        case (_, let state) where state.hasPrefix("28"):
            "The database server does not accept the login that KOZA_DATABASE_URL names."
        // libpq names the server and the cause.
        case (.connection, _): "The database cannot be reached: \(error.message)"
        case (.timeout, _): unreachable
        case (.usage, _) where error.message.hasPrefix("the connection string"):
            "KOZA_DATABASE_URL is no database's address, as postgres://user@host/name."
        default: nil
        }
    }

    private static let unreachable =
        "The database cannot be reached; does its server run where KOZA_DATABASE_URL says?"
}

extension Logger {
    /// Of a command that comes to an end and says in a sentence why it could not.
    static func ofCommand(_ process: String) -> Logger {
        var logger = Logger(label: "koza.\(process)")
        logger.logLevel = .error
        return logger
    }
}
