/// A bale as it stands in a draft: texts by column.
struct BaleRow: Sendable, Equatable {
    /// What is known of a bale. The raw value is its place below `/bales/n`.
    enum Column: String, CaseIterable, Sendable {
        case number, grossKg, netKg
        case cottonClass = "class"
        case type, staple
        case micronaire = "character/micronaire"
        case strength = "character/strength"
        case lengthMm = "character/lengthMm"
        case uniformity = "character/uniformity"
        case rd = "character/rd"
        case plusB = "character/plusB"
        case trash = "character/trash"

        /// As a file is headed that the service reads.
        var heading: String {
            switch self {
            case .number: "Balya No"
            case .grossKg: "Brüt Kg"
            case .netKg: "Net Kg"
            case .cottonClass: "Sınıf"
            case .type: "Tip"
            case .staple: "Stapel"
            case .micronaire: "Mikroner"
            case .strength: "Mukavemet"
            case .lengthMm: "Uzunluk"
            case .uniformity: "Üniformite"
            case .rd: "Rd"
            case .plusB: "+b"
            case .trash: "Çöp"
            }
        }
    }

    static let prefix = "/bales/"

    private(set) var cells: [Column: String]

    init(_ cells: [Column: String?]) {
        self.cells = cells.compactMapValues { $0.flatMap { $0.isEmpty ? nil : $0 } }
    }

    subscript(column: Column) -> String { cells[column] ?? "" }
    var isEmpty: Bool { cells.isEmpty }

    /// What the other knows on top.
    func completed(by other: BaleRow) -> BaleRow {
        BaleRow(cells.merging(other.cells) { $1 })
    }

    func write(to form: inout FormFields, at index: Int) {
        for (column, text) in cells { form[Self.name(column, index)] = text }
    }

    func mended(by form: FormFields, at index: Int) -> BaleRow {
        var cells: [Column: String?] = self.cells
        for column in Column.allCases {
            if let text = form[Self.name(column, index)] { cells[column] = text }
        }
        return BaleRow(cells)
    }

    static func name(_ column: Column, _ index: Int) -> String { "\(prefix)\(index)/\(column.rawValue)" }

    static func rows(of form: FormFields) -> [BaleRow] {
        var rows: [Int: [Column: String?]] = [:]
        for name in form.names where name.hasPrefix(prefix) {
            let parts = name.dropFirst(prefix.count).split(separator: "/", maxSplits: 1)
            guard parts.count == 2, let index = Int(parts[0]), let column = Column(rawValue: String(parts[1])) else {
                continue
            }
            rows[index, default: [:]][column] = form[name]
        }
        return rows.sorted { $0.key < $1.key }.map { BaleRow($0.value) }
    }
}
