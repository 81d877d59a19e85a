import HTTPAPI
import HTTPTypes

extension LotDraft {
    /// A gin's file takes the place of the bales; the laboratory's tells more of those that are there.
    mutating func take(_ file: BaleFileAnswer) {
        let listed = file.rows.compactMap { row in row.cells.map(BaleRow.init) }
        guard file.format == "laboratory" else { return replaceRows(listed) }
        let analysed = file.rows.compactMap { row in row.laboratory.map(BaleRow.init) }
        let known = Dictionary(analysed.map { ($0[.number], $0) }) { first, _ in first }
        let here = Set(rows.map { $0[.number] })
        replaceRows(
            rows.map { row in known[row[.number]].map(row.completed) ?? row }
                + analysed.filter { !here.contains($0[.number]) })
    }

    /// The bales as a file, so that the API looks at them as it does at any.
    var file: [UInt8] {
        let lines =
            [BaleRow.Column.allCases.map(\.heading)]
            + rows.map { row in
                BaleRow.Column.allCases.map { Self.quoted(row[$0]) }
            }
        return Array(lines.map { $0.joined(separator: ";") + "\r\n" }.joined().utf8)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\"", with: "\"\"").replacing("\n", with: " ").replacing("\r", with: " ") + "\""
    }
}

extension Visit {
    /// What the API says of a file.
    func check(_ bytes: [UInt8], mediaType: String = "text/csv; charset=utf-8") async throws -> BaleFileAnswer {
        let outcome: Outcome<BaleFileAnswer> = try await send(
            bytes, mediaType: mediaType, to: "/v1/control-applications/bales")
        switch outcome {
        case .done(let file): return file
        case .refused(let problem): throw problem
        }
    }
}
