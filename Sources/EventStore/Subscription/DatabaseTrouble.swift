import Postgres

/// Database errors that may be gone at the next attempt: a lost connection, a conflict with another transaction, a
/// lack of resources, a cancelled statement.
package enum DatabaseTrouble {
    package static func passes(_ error: any Error) -> Bool {
        if let error = error as? PostgresTransactionError {
            return error.bodyError.map(passes) ?? true
        }
        guard let error = error as? PostgresError else { return false }
        switch error.kind {
        case .connection, .cancelled, .timeout, .closed: return true
        case .transaction, .skipped, .usage, .decoding, .unexpectedNull: return false
        case .server:
            guard let state = error.sqlState else { return false }
            return state == "55P03" || ["08", "40", "53", "57", "58"].contains(state.prefix(2))
        }
    }
}
