/// What the server can quote in the message of an error, which decides whether the message may be shown.
enum MessageSource {
    /// The statement was only parsed: no value was there yet.
    case ofSQLAlone
    /// The statement ran without parameters: it may quote what lies in tables.
    case ofStoredData
    /// Values were sent with it.
    case ofParameters

    /// - Parameter routine: where in the server the error was made; RAISE words its message as it likes.
    func isSafe(sqlState: String, routine: String?) -> Bool {
        switch self {
        case .ofSQLAlone: true
        case .ofStoredData: !["22", "23", "44", "P0"].contains(sqlState.prefix(2)) && routine != "exec_stmt_raise"
        case .ofParameters: false
        }
    }
}

extension EncodedParameters {
    var messages: MessageSource { count == 0 ? .ofStoredData : .ofParameters }
}
