import CLibpq

/// A `PGresult`, cleared with its owner.
@safe
final class LibpqResult {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    deinit {
        unsafe PQclear(pointer)
    }

    enum Status {
        case rows, command, error, skipped, sync, copyIn, copyOut, other
    }

    var status: Status {
        switch unsafe PQresultStatus(pointer) {
        case PGRES_TUPLES_OK: .rows
        case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: .command
        case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE: .error
        case PGRES_PIPELINE_ABORTED: .skipped
        case PGRES_PIPELINE_SYNC: .sync
        case PGRES_COPY_IN: .copyIn
        case PGRES_COPY_OUT: .copyOut
        default: .other
        }
    }

    /// `INSERT 0 1`, `COMMIT`
    var commandTag: String {
        guard let tag = unsafe PQcmdStatus(pointer) else { return "" }
        return unsafe String(cString: tag)
    }

    private var affectedRows: Int {
        guard let count = unsafe PQcmdTuples(pointer) else { return 0 }
        return unsafe Int(String(cString: count)) ?? 0
    }

    func error(_ messages: MessageSource) -> PostgresError {
        let fields = ServerErrorFields(field)
        let sqlState = field(.sqlState)
        var message = field(.message) ?? ""
        if message.isEmpty, let text = unsafe PQresultErrorMessage(pointer) { message = unsafe String(cString: text) }
        // Without SQLSTATE the words are libpq's own: the connection broke.
        guard let sqlState else {
            return PostgresError(.connection, sqlState: "08006", message.onOneLine)
        }
        let endsConnection = fields.severity == "FATAL" || fields.severity == "PANIC"
        return PostgresError(
            endsConnection ? .connection : .server, sqlState: sqlState, message: message, fields: fields,
            messageIsSafe: messages.isSafe(sqlState: sqlState, routine: fields.routine))
    }

    private func field(_ field: ServerErrorField) -> String? {
        guard let text = unsafe PQresultErrorField(pointer, Int32(field.rawValue)) else { return nil }
        return unsafe String(cString: text)
    }

    /// - Parameter known: the columns, where an earlier run of the same prepared statement has told them.
    func table(known: [ResultTable.Column]? = nil) -> ResultTable {
        guard status == .rows else {
            return ResultTable(
                columns: [], rowCount: 0, affectedRows: affectedRows, bytes: [], offsets: [0], nulls: [])
        }
        let columnCount = Int(unsafe PQnfields(pointer))
        let rowCount = Int(unsafe PQntuples(pointer))
        let columns = known?.count == columnCount ? known ?? [] : readColumns(columnCount)
        var bytes: [UInt8] = []
        var offsets: [Int] = [0]
        var nulls: [Bool] = []
        offsets.reserveCapacity(rowCount * columnCount + 1)
        nulls.reserveCapacity(rowCount * columnCount)
        for row in 0..<Int32(rowCount) {
            for column in 0..<Int32(columnCount) {
                let length = Int(unsafe PQgetlength(pointer, row, column))
                let isNull = unsafe length == 0 && PQgetisnull(pointer, row, column) == 1
                if length > 0, let value = unsafe PQgetvalue(pointer, row, column) {
                    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: value, count: length))
                }
                offsets.append(bytes.count)
                nulls.append(isNull)
            }
        }
        return ResultTable(
            columns: columns, rowCount: rowCount, affectedRows: affectedRows, bytes: bytes, offsets: offsets,
            nulls: nulls)
    }

    private func readColumns(_ count: Int) -> [ResultTable.Column] {
        (0..<Int32(count)).map { column in
            let name = unsafe PQfname(pointer, column).map { unsafe String(cString: $0) } ?? ""
            return ResultTable.Column(name: name, type: unsafe PQftype(pointer, column))
        }
    }
}

extension String {
    /// libpq's messages are of several lines and end with a line break.
    var onOneLine: String {
        split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }.joined(separator: " ")
    }
}
