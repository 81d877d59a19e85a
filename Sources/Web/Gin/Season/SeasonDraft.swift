import Application
import Regulation

/// A season's notification while it is being filled in, under the pointers of the contract.
struct SeasonDraft: Sendable {
    static let name = "season"
    private static let names = ["/season", "/startsOn", "/methods", DocumentFields.kind]

    private(set) var fields: FormFields
    private(set) var documents: [Document]

    init(_ form: FormFields) {
        documents = Document.documents(of: form)
        fields = form.filter { !Document.isField($0) }
    }

    /// As it is kept and sent.
    var form: FormFields {
        var form = fields
        documents.write(to: &form)
        return form
    }

    mutating func take(_ typed: FormFields) {
        fields.remove { Self.names.contains($0) }
        fields.merge(typed.filter { Self.names.contains($0) })
    }

    mutating func take(_ change: DocumentChange) {
        documents.take(change)
        if change.added != nil { fields[DocumentFields.kind] = nil }
    }
}

extension Visit {
    /// - Throws: 403 for nobody.
    func seasonDraft() async throws -> SeasonDraft {
        guard let subject = actor?.subject else { throw ProblemAnswer(.notPermitted, self) }
        return SeasonDraft(try await site.drafts.load(SeasonDraft.name, of: subject) ?? FormFields())
    }

    func save(_ draft: SeasonDraft) async throws {
        guard let subject = actor?.subject else { return }
        try await site.drafts.save(draft.form, as: SeasonDraft.name, of: subject)
    }

    func discardSeasonDraft() async throws {
        guard let subject = actor?.subject else { return }
        try await site.drafts.discard(SeasonDraft.name, of: subject)
    }
}
