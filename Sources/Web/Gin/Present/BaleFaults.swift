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
        let faulty = Set(byCell.keys).union(byRow.keys)
        let sound = draft.rows.indices.filter { !faulty.contains($0) }
        let problem = sound.isEmpty ? nil : try await visit.dryRun(draft.keeping(sound))
        for entry in problem?.entries ?? [] where entry.pointer.hasPrefix("/bales") {
            let parts = entry.pointer.dropFirst(BaleRow.prefix.count).split(separator: "/", maxSplits: 1)
            let index = parts.first.flatMap { Int($0) }.flatMap { sound.indices.contains($0) ? sound[$0] : nil }
            take(FaultLine(entry), index, parts.dropFirst().first.flatMap { BaleRow.Column(rawValue: String($0)) })
        }
    }

    var columns: Set<BaleRow.Column> { Set(byCell.values.flatMap(\.keys)) }
    var count: Int { byCell.values.flatMap(\.values).count + byRow.count + general.count }

    /// In the order of the rows, each leading to its cell.
    func summary(atMost limit: Int, _ texts: Texts) -> [FaultLine] {
        let lines =
            byCell.flatMap { index, cells in
                cells.flatMap { column, faults in
                    faults.map {
                        ($0.leading(to: "#" + Field.id(of: BaleRow.name(column, index)), index, texts), index)
                    }
                }
            }
            + byRow.flatMap { index, faults in
                faults.map { ($0.leading(to: "#" + Field.id(of: BaleRow.name(.number, index)), index, texts), index) }
            }
        return lines.sorted { $0.1 < $1.1 }.prefix(limit).map(\.0)
    }

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

    fileprivate func leading(to target: String, _ index: Int, _ texts: Texts) -> FaultLine {
        var line = self
        line.target = target
        line.label = texts("gin.bales.row", ["number": String(index + 1)])
        return line
    }
}
