/// A transaction that did not come to a clean end, with each step's error apart.
///
/// An error of the body after which ROLLBACK succeeded is not wrapped: it is rethrown as itself.
package struct PostgresTransactionError: Error, Sendable, CustomStringConvertible {
    package enum Outcome: Sendable, Equatable {
        /// Nothing was committed.
        case rolledBack
        /// The connection was lost while COMMIT was under way: it may have happened or not.
        case unknown
    }

    package let outcome: Outcome
    package var beginError: PostgresError?
    package var bodyError: (any Error)?
    package var rollbackError: PostgresError?
    package var commitError: PostgresError?

    /// SQLSTATE of the step that decided: the commit, else the beginning, else the body.
    package var sqlState: String? {
        commitError?.sqlState ?? beginError?.sqlState ?? (bodyError as? PostgresError)?.sqlState
    }

    package var description: String {
        var parts = ["PostgresTransactionError(\(outcome)"]
        if let beginError { parts.append("begin: \(beginError)") }
        if let bodyError { parts.append("body: \(bodyError)") }
        if let rollbackError { parts.append("rollback: \(rollbackError)") }
        if let commitError { parts.append("commit: \(commitError)") }
        return parts.joined(separator: ", ") + ")"
    }
}
