/// A table that scripts draw as a chart as well. Template: `chart`, over `charts`.
struct ChartTable: Sendable {
    enum Kind: String, Sendable {
        /// Columns on one another.
        case stacked
        /// Columns side by side.
        case grouped
        /// Rows of bars, side by side.
        case bars
    }

    struct Cell: Sendable {
        let text: String
        /// For scripts.
        let value: String
    }

    struct Row: Sendable {
        let label: String
        /// Where an axis has little room.
        let short: String
        let target: String?
        let cells: [Cell]
        /// What is read, but not drawn.
        let remark: String?

        init(_ label: String, short: String? = nil, target: String? = nil, _ cells: [Cell], remark: String? = nil) {
            self.label = label
            self.short = short ?? label
            self.target = target
            self.cells = cells
            self.remark = remark
        }
    }

    let id: String
    let title: String
    let kind: String
    /// What the rows are.
    let rowTitle: String
    /// What is counted, with its unit.
    let valueTitle: String
    let columns: [String]
    /// Heads the remarks.
    let remark: String?
    let rows: [Row]
    let isEmpty: Bool

    init(
        _ id: String, _ title: String, _ kind: Kind, rows rowTitle: String, values valueTitle: String,
        columns: [String], remark: String? = nil, _ rows: [Row]
    ) {
        self.id = id
        self.title = title
        self.kind = kind.rawValue
        self.rowTitle = rowTitle
        self.valueTitle = valueTitle
        self.columns = columns
        self.remark = remark
        self.rows = rows
        isEmpty = rows.isEmpty
    }
}

extension ChartTable.Cell {
    init(_ count: Int, _ formats: Formats) {
        self.init(text: formats.count(count), value: String(count))
    }
}
