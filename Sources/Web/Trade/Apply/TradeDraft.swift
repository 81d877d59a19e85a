import Application
import Foundation

/// An application for an export or import while it is being filled in, under the pointers of the contract.
struct TradeDraft: ApplicationDraft {
    static let endpoint = "/v1/trade-applications"

    let direction: Direction
    private(set) var fields: FormFields { didSet { signature = nil } }
    private(set) var uses: [CertificateUse] { didSet { signature = nil } }
    private(set) var documents: [Document] { didSet { signature = nil } }
    var signature: String?

    init(_ direction: Direction, _ form: FormFields) {
        self.direction = direction
        uses = CertificateUse.uses(of: form)
        documents = Document.documents(of: form)
        signature = form[SigningForm.pointer]
        fields = form.filter {
            !CertificateUse.isField($0) && !Document.isField($0) && $0 != SigningForm.pointer
        }
    }

    /// As an application has it that is to be corrected: what was declared and the document of a scheme are not shown
    /// by the API and are typed again.
    init?(correcting application: TradeApplicationAnswer) {
        guard let direction = Direction(rawValue: application.direction) else { return nil }
        self.direction = direction
        fields = FormFields([
            "/replaces": application.id, "/regime": application.regime, "/gtip": application.gtip,
            "/country": application.country,
        ])
        if direction == .import { fields["/netKg"] = "\(application.netKg)" }
        uses = application.certificates.map {
            CertificateUse(number: $0.number, bales: $0.bales ?? [], netKg: $0.netKg)
        }
        documents = application.documents.map { Document(kind: $0.kind, name: "", sha256: $0.sha256) }
    }

    var isEmpty: Bool { !fields.names.contains(where: fields.isGiven) && uses.isEmpty && documents.isEmpty }

    /// As it is kept.
    var form: FormFields {
        var form = fields
        for (index, use) in uses.enumerated() { use.write(to: &form, at: index) }
        documents.write(to: &form)
        form[SigningForm.pointer] = signature
        return form
    }

    /// An export's quantity is what its certificates give (M26/2).
    func application(by visit: Visit) -> FormFields { application(of: visit.firm ?? "") }

    func application(of firm: String) -> FormFields {
        var form = form
        form["/direction"] = direction.rawValue
        form["/firm"] = firm
        if direction == .export { form["/netKg"] = uses.isEmpty ? nil : "\(netKg)" }
        return form
    }

    var netKg: Decimal { uses.compactMap(\.netKg).reduce(0, +) }

    mutating func take(_ details: FormFields, names: [String]) {
        fields.remove { names.contains($0) }
        fields.merge(details.filter { names.contains($0) })
    }

    /// In the place of what was taken of the same certificate before.
    mutating func take(_ use: CertificateUse) {
        if let index = uses.firstIndex(where: { $0.number == use.number }) {
            uses[index] = use
        } else {
            uses.append(use)
        }
    }

    mutating func leave(_ certificate: String) {
        uses.removeAll { $0.number == certificate }
    }

    mutating func take(_ change: DocumentChange) {
        documents.take(change)
        if change.added != nil { fields[DocumentFields.kind] = nil }
    }

    /// With this use alone, and with what the other steps ask for where it is not there yet, so that the API looks at
    /// the certificates.
    func judging(_ uses: [CertificateUse]) -> TradeDraft {
        var draft = self
        draft.uses = uses
        for (pointer, standIn) in [("/regime", "export"), ("/gtip", "-"), ("/country", "DE")]
        where !draft.fields.isGiven(pointer) {
            draft.fields[pointer] = standIn
        }
        return draft
    }
}

extension Visit {
    /// - Throws: 403 for nobody.
    func draft(_ direction: Direction) async throws -> TradeDraft {
        guard let subject = actor?.subject else { throw ProblemAnswer(.notPermitted, self) }
        return TradeDraft(direction, try await site.drafts.load(direction.rawValue, of: subject) ?? FormFields())
    }

    func save(_ draft: TradeDraft) async throws {
        guard let subject = actor?.subject else { return }
        try await site.drafts.save(draft.form, as: draft.direction.rawValue, of: subject)
    }

    func discardDraft(_ direction: Direction) async throws {
        guard let subject = actor?.subject else { return }
        try await site.drafts.discard(direction.rawValue, of: subject)
    }
}
