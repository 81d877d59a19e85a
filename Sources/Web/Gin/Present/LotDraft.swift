import Application
import HTTPTypes
import Regulation

/// The application for a lot while it is being filled in: a form under the pointers of the contract, its bales as rows
/// `/bales/0`, `/bales/1`, …
struct LotDraft: Sendable {
    static let name = "lot"

    private(set) var fields: FormFields
    private(set) var rows: [BaleRow]

    init(_ fields: FormFields) {
        self.fields = fields.filter { !$0.hasPrefix(BaleRow.prefix) }
        rows = BaleRow.rows(of: fields)
    }

    /// All of it, as it is kept and sent.
    var form: FormFields {
        var form = fields
        for (index, row) in rows.enumerated() { row.write(to: &form, at: index) }
        return form
    }

    var isEmpty: Bool { fields.values.isEmpty && rows.isEmpty }

    mutating func take(_ details: FormFields, names: [String]) {
        fields.remove { names.contains($0) }
        fields.merge(details.filter { names.contains($0) })
    }

    mutating func replaceRows(_ rows: [BaleRow]) {
        self.rows = rows
    }

    /// What was mended in the table; a row of which everything was erased goes.
    mutating func mend(_ form: FormFields) {
        rows = rows.enumerated().map { $1.mended(by: form, at: $0) }.filter { !$0.isEmpty }
    }
}

extension Visit {
    /// - Throws: 403 for nobody.
    func lotDraft() async throws -> LotDraft {
        guard let subject = actor?.subject else { throw ProblemAnswer(.notPermitted, self) }
        return LotDraft(try await site.drafts.load(LotDraft.name, of: subject) ?? FormFields())
    }

    func save(_ draft: LotDraft) async throws {
        guard let subject = actor?.subject else { return }
        try await site.drafts.save(draft.form, as: LotDraft.name, of: subject)
    }

    func discardLotDraft() async throws {
        guard let subject = actor?.subject else { return }
        try await site.drafts.discard(LotDraft.name, of: subject)
    }
}
