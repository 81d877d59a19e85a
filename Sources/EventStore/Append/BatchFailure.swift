import Postgres

/// What a database error means for the appends of a batch.
enum BatchFailure: Error, Hashable {
    /// The connection could not be had: nothing was sent.
    case notSent(String)
    /// The connection was lost while the batch was under way: it may have been committed or not.
    case unknown(String)
    /// Nothing was committed, and another attempt may succeed.
    case passing(sqlState: String, String)
    /// Nothing was committed: one of the appends cannot be stored.
    case data(sqlState: String, String)
    /// Nothing was committed, for a reason that lies in no append.
    case refused(sqlState: String, String)

    init(_ error: any Error, sent: Bool) {
        guard let error = error as? PostgresError else {
            self = sent ? .unknown(String(describing: error)) : .notSent(String(describing: error))
            return
        }
        let state = error.sqlState ?? ""
        switch error.kind {
        case _ where !sent:
            self = .notSent(error.description)
        case .connection, .cancelled, .closed, .timeout, .transaction, .decoding, .unexpectedNull:
            self = .unknown(error.description)
        case .server where state.hasPrefix("40") || state.hasPrefix("53") || state == "55P03" || state == "57014":
            self = .passing(sqlState: state, error.description)
        case .server where state.hasPrefix("57") || state.hasPrefix("08"):
            self = .unknown(error.description)
        case .server where state.hasPrefix("22") || state.hasPrefix("23") || state.hasPrefix("54"), .usage:
            self = .data(sqlState: state, error.description)
        case .server, .skipped:
            self = .refused(sqlState: state, error.description)
        }
    }

    /// Trying the same batch again would fail again.
    var liesInTheBatch: Bool {
        switch self {
        case .data, .refused: true
        case .notSent, .unknown, .passing: false
        }
    }

    /// What the append's caller is told.
    func error(for append: Append) -> EventStoreError {
        switch self {
        case .notSent(let reason): .unavailable(reason: reason)
        case .unknown: .outcomeUnknown(id: append.id)
        case .passing(let sqlState, let reason): .refused(id: append.id, sqlState: sqlState, reason: reason)
        case .data(let sqlState, let reason): .invalid(id: append.id, reason: "\(sqlState) \(reason)")
        case .refused(let sqlState, let reason): .refused(id: append.id, sqlState: sqlState, reason: reason)
        }
    }
}
