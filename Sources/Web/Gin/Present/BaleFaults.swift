/// What is wrong with the bales of a draft: as a file, and as an application.
struct BaleFaults: Sendable {
    private var byCell: [Int: [BaleRow.Column: [FaultLine]]] = [:]
    private var byRow: [Int: [FaultLine]] = [:]
    /// About all of them, such as their number.
    private(set) var general: [FaultLine] = []

    init(_ visit: Visit, _ draft: LotDraft) async throws {
        guard !draft.rows.isEmpty else { return }
        let file = try await visit.check(draft.file)
        for row in file.rows {
            // The first line is the headings.
            for fault in row.faults { take(FaultLine(fault), row.line - 2, Self.column(headed: fault.column)) }
        }
        let problem = try await visit.dryRun(draft)
        for entry in problem?.entries ?? [] where entry.pointer.hasPrefix("/bales") {
            let parts = entry.pointer.dropFirst(BaleRow.prefix.count).split(separator: "/", maxSplits: 1)
            let index = parts.first.flatMap { Int($0) }
            let column = parts.dropFirst().first.flatMap { BaleRow.Column(rawValue: String($0)) }
            if let index, let column, byCell[index]?[column] != nil { continue }
            take(FaultLine(entry), index, column)
        }
    }

    var columns: Set<BaleRow.Column> { Set(byCell.values.flatMap(\.keys)) }
    var count: Int { byCell.values.flatMap(\.values).count + byRow.count + general.count }

    func of(_ index: Int) -> (cells: [BaleRow.Column: [FaultLine]], row: [FaultLine]) {
        (byCell[index] ?? [:], byRow[index] ?? [])
    }

    private mutating func take(_ fault: FaultLine, _ index: Int?, _ column: BaleRow.Column?) {
        switch (index, column) {
        case (let index?, let column?): byCell[index, default: [:]][column, default: []].append(fault)
        case (let index?, nil): byRow[index, default: []].append(fault)
        case (nil, _): general.append(fault)
        }
    }

    private static func column(headed heading: String?) -> BaleRow.Column? {
        BaleRow.Column.allCases.first { $0.heading == heading }
    }
}

extension FaultLine {
    init(_ fault: BaleFileAnswer.LineFault) {
        self.init(ProblemAnswer.Entry(pointer: "/bales", detail: fault.detail, rule: fault.rule))
    }
}
