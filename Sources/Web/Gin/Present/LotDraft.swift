import Application
import HTTPTypes
import Regulation

/// The application for a lot while it is being filled in: a form under the pointers of the contract, its bales as rows
/// `/bales/0`, `/bales/1`, …
struct LotDraft: ApplicationDraft {
    static let name = "lot"
    static let endpoint = "/v1/control-applications"

    private(set) var fields: FormFields { didSet { signature = nil } }
    private(set) var rows: [BaleRow] { didSet { signature = nil } }
    var signature: String?

    init(_ fields: FormFields) {
        self.fields = fields.filter { !$0.hasPrefix(BaleRow.prefix) && $0 != SigningForm.pointer }
        rows = BaleRow.rows(of: fields)
        signature = fields[SigningForm.pointer]
    }

    /// All of it, as it is kept and sent.
    var form: FormFields {
        var form = fields
        for (index, row) in rows.enumerated() { row.write(to: &form, at: index) }
        form[SigningForm.pointer] = signature
        return form
    }

    func application(by visit: Visit) -> FormFields { form }

    /// The same with these bales alone, so that faults of the others do not hide what else is wrong.
    func keeping(_ indices: [Int]) -> LotDraft {
        var draft = self
        draft.replaceRows(indices.compactMap { rows.indices.contains($0) ? rows[$0] : nil })
        return draft
    }

    /// With a bale where there is none yet: the API looks at the rules only once a body is whole.
    var withStandIn: LotDraft {
        guard rows.isEmpty else { return self }
        var draft = self
        draft.rows = [BaleRow([.number: "1", .grossKg: "220", .netKg: "215"])]
        return draft
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
