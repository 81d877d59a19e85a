/// A result copied out of libpq: all fields in one buffer.
final class ResultTable: Sendable {
    struct Column: Sendable, Equatable {
        let name: String
        let type: UInt32
    }

    let columns: [Column]
    let rowCount: Int
    let affectedRows: Int
    private let bytes: [UInt8]
    /// Where each field begins; field by field, row by row, with the end at last.
    private let offsets: [Int]
    private let nulls: [Bool]

    static let empty = ResultTable(columns: [], rowCount: 0, affectedRows: 0, bytes: [], offsets: [0], nulls: [])

    init(
        columns: [Column], rowCount: Int, affectedRows: Int, bytes: [UInt8], offsets: [Int], nulls: [Bool]
    ) {
        self.columns = columns
        self.rowCount = rowCount
        self.affectedRows = affectedRows
        self.bytes = bytes
        self.offsets = offsets
        self.nulls = nulls
    }

    /// `nil` for NULL. The caller has checked row and column.
    func field(row: Int, column: Int) -> ArraySlice<UInt8>? {
        let index = row * columns.count + column
        return nulls[index] ? nil : bytes[offsets[index]..<offsets[index + 1]]
    }
}
