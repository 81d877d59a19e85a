import Foundation

/// Step 2: the bales, by file; what is wrong is marked in its cell and mended there.
struct LotBalesPage: Page {
    static let template = "lot-bales"
    /// Rows at the most that are shown without being asked for: those with faults are always shown.
    private static let shown = 200

    let title: String
    let form: FormState
    let steps: [Step]
    let hasRows: Bool
    let hasFaults: Bool
    let faultCount: String
    /// The first of them.
    let summary: [FaultLine]
    let fileFaults: [FaultLine]
    let hasFileFaults: Bool
    let general: [FaultLine]
    let hasGeneral: Bool
    let columns: [String]
    let rows: [BaleRowView]
    let totals: BaleTotals

    init(_ visit: Visit, _ draft: LotDraft, fileFaults: [BaleFileAnswer.LineFault] = []) async throws {
        let texts = visit.texts
        title = texts("gin.bales.title")
        form = FormState(visit, draft.form)
        steps = Step.steps(current: 2, texts)
        self.fileFaults = fileFaults.map { FaultLine($0) }
        hasFileFaults = !fileFaults.isEmpty
        hasRows = !draft.rows.isEmpty
        let faults = try await BaleFaults(visit, draft)
        let used = BaleRow.Column.allCases.filter { column in
            [.number, .grossKg, .netKg].contains(column) || draft.rows.contains { !$0[column].isEmpty }
                || faults.columns.contains(column)
        }
        columns = used.map { texts("gin.bales.column." + $0.rawValue.split(separator: "/").joined(separator: "-")) }
        rows = draft.rows.prefix(Self.shown).enumerated().map { index, row in
            BaleRowView(row, at: index, used, faults.of(index), texts)
        }
        general = faults.general
        hasGeneral = !general.isEmpty
        hasFaults = faults.count > 0
        faultCount = texts("gin.bales.faultCount", ["count": String(faults.count)])
        summary = faults.summary(atMost: 10, texts)
        totals = BaleTotals(draft.rows, visit.formats)
    }
}

/// How many bales, and how heavy they are together.
struct BaleTotals: Sendable {
    let bales: String
    let gross: String
    let net: String

    init(_ rows: [BaleRow], _ formats: Formats) {
        func sum(_ column: BaleRow.Column) -> Decimal {
            rows.compactMap { WrittenDecimal.value(of: $0[column]) }.reduce(0, +)
        }
        bales = formats.count(rows.count)
        gross = formats.kilograms(sum(.grossKg))
        net = formats.kilograms(sum(.netKg))
    }
}
