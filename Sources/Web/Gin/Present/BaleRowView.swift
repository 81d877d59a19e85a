/// A bale's line in the table: plain where all is well, fields where something is to be mended.
struct BaleRowView: Sendable {
    struct Cell: Sendable {
        let id: String
        let name: String
        let label: String
        let heading: String
        let value: String
        let faults: [FaultLine]
        let isFaulty: Bool
        let isEditable: Bool
        let isNumber: Bool
    }

    let number: String
    let cells: [Cell]
    let faults: [FaultLine]
    let isFaulty: Bool

    init(
        _ row: BaleRow, at index: Int, _ columns: [BaleRow.Column],
        _ found: (cells: [BaleRow.Column: [FaultLine]], row: [FaultLine]), _ texts: Texts
    ) {
        number = String(index + 1)
        faults = found.row
        let isFaulty = !found.cells.isEmpty || !found.row.isEmpty
        self.isFaulty = isFaulty
        cells = columns.map { column in
            let name = BaleRow.name(column, index)
            let heading = texts("gin.bales.column." + column.rawValue.split(separator: "/").joined(separator: "-"))
            let faults = found.cells[column] ?? []
            return Cell(
                id: Field.id(of: name), name: name, label: "\(index + 1) · \(heading)", heading: heading,
                value: row[column],
                faults: faults, isFaulty: !faults.isEmpty, isEditable: isFaulty,
                isNumber: ![.number, .cottonClass, .type].contains(column))
        }
    }
}
