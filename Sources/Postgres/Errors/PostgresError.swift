/// What went wrong between this program and PostgreSQL.
///
/// `description`, `debugDescription` and `dump` never show a value that was sent or received: the server's own words are
/// shown only for statements that carried no parameter. The words themselves stay readable in `message` and `detail`
/// for code that needs them; they must not be logged.
package struct PostgresError: Error, Sendable {
    package enum Kind: Sendable, Equatable {
        /// The connection could not be made, or was lost. Whether a statement under way took effect is unknown.
        case connection
        /// The server refused the statement; `sqlState` says why.
        case server
        /// The statement stood behind a failed one in a pipeline and was not run.
        case skipped
        /// The call cannot be right whatever the server says: a NUL in a text, a nested transaction.
        case usage
        /// A column does not exist, has another type, or holds what its type does not allow.
        case decoding
        /// The column is NULL and was read as if it could not be.
        case unexpectedNull
        /// The task was cancelled; the statement was cancelled on the server.
        case cancelled
        /// No connection became free in time, or connecting took too long.
        case timeout
        /// The connection or the pool had been closed before.
        case closed
        /// COMMIT was answered, but the transaction was not committed.
        case transaction
    }

    package let kind: Kind
    /// The five characters of SQLSTATE; the server's own, or class 08 for connection trouble found here.
    package let sqlState: String?
    /// Never to be logged: the server may quote values in it.
    package let message: String
    let fields: ServerErrorFields?
    let messageIsSafe: Bool

    init(_ kind: Kind, sqlState: String? = nil, _ message: String) {
        self.kind = kind
        self.sqlState = sqlState
        self.message = message
        self.fields = nil
        self.messageIsSafe = true
    }

    init(_ kind: Kind, sqlState: String?, message: String, fields: ServerErrorFields, messageIsSafe: Bool) {
        self.kind = kind
        self.sqlState = sqlState
        self.message = message
        self.fields = fields
        self.messageIsSafe = messageIsSafe
    }

    func with(kind: Kind) -> PostgresError {
        guard let fields else { return PostgresError(kind, sqlState: sqlState, message) }
        return PostgresError(
            kind, sqlState: sqlState, message: message, fields: fields, messageIsSafe: messageIsSafe)
    }
}

/// The parts of an ErrorResponse beside its message.
final class ServerErrorFields: Sendable {
    let severity: String?
    let detail: String?
    let hint: String?
    let schema: String?
    let table: String?
    let column: String?
    let dataType: String?
    let constraint: String?
    let position: String?
    let routine: String?

    init(_ field: (ServerErrorField) -> String?) {
        severity = field(.severity)
        detail = field(.detail)
        hint = field(.hint)
        schema = field(.schema)
        table = field(.table)
        column = field(.column)
        dataType = field(.dataType)
        constraint = field(.constraint)
        position = field(.position)
        routine = field(.routine)
    }
}

/// The field codes of an ErrorResponse.
enum ServerErrorField: UInt8 {
    case severity = 0x56  // V, not localised
    case sqlState = 0x43  // C
    case message = 0x4D  // M
    case detail = 0x44  // D
    case hint = 0x48  // H
    case schema = 0x73  // s
    case table = 0x74  // t
    case column = 0x63  // c
    case dataType = 0x64  // d
    case constraint = 0x6E  // n
    case position = 0x50  // P
    case routine = 0x52  // R
}

extension PostgresError {
    package var severity: String? { fields?.severity }
    /// Never to be logged: the server quotes keys and rows in it.
    package var detail: String? { fields?.detail }
    package var hint: String? { fields?.hint }
    package var schema: String? { fields?.schema }
    package var table: String? { fields?.table }
    package var column: String? { fields?.column }
    package var dataType: String? { fields?.dataType }
    package var constraint: String? { fields?.constraint }
    /// The place in the SQL text, in characters from 1.
    package var position: Int? { fields?.position.flatMap { Int($0) } }

    /// The connection is of no more use and the statement's fate is unknown.
    package var isConnectionLoss: Bool { kind == .connection }

    /// The transaction met another one (serialization failure or deadlock) and may be tried again from its beginning.
    package var isTransientConflict: Bool { sqlState == "40001" || sqlState == "40P01" }

    /// Connecting again later may succeed: nobody answers yet, the server is starting, or has no room at the moment.
    var mayPassByItself: Bool {
        guard let sqlState else { return kind == .connection || kind == .timeout }
        return sqlState.hasPrefix("08") || sqlState.hasPrefix("53") || sqlState.hasPrefix("57P")
    }
}
