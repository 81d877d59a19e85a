import Application
import Foundation

/// An application for an export or import while it is being filled in, under the pointers of the contract.
struct TradeDraft: Sendable {
    let direction: Direction
    private(set) var fields: FormFields
    private(set) var uses: [CertificateUse]
    private(set) var documents: [TradeDocument]

    init(_ direction: Direction, _ form: FormFields) {
        self.direction = direction
        uses = CertificateUse.uses(of: form)
        documents = TradeDocument.documents(of: form)
        fields = form.filter { !CertificateUse.isField($0) && !TradeDocument.isField($0) }
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
        documents = application.documents.map { TradeDocument(kind: $0.kind, name: "", sha256: $0.sha256) }
    }

    var isEmpty: Bool { !fields.names.contains(where: fields.isGiven) && uses.isEmpty && documents.isEmpty }

    /// As it is kept.
    var form: FormFields {
        var form = fields
        for (index, use) in uses.enumerated() { use.write(to: &form, at: index) }
        for (index, document) in documents.enumerated() { document.write(to: &form, at: index) }
        return form
    }

    /// As it is sent. An export's quantity is what its certificates give (M26/2).
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

    mutating func add(_ document: TradeDocument) {
        documents.append(document)
    }

    mutating func removeDocument(at index: Int) {
        if documents.indices.contains(index) { documents.remove(at: index) }
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

    /// What applying by the draft would be refused for.
    func dryRun(_ draft: TradeDraft) async throws -> ProblemAnswer? {
        let outcome: Outcome<DryRunAnswer> = try await send(
            draft.application(of: firm ?? ""), to: "/v1/trade-applications", ["dryRun": "true"])
        switch outcome {
        case .refused(let problem): return problem
        case .done(let answer) where answer.errors.isEmpty: return nil
        case .done(let answer):
            return ProblemAnswer(
                title: texts("trade.faults"), status: 422, detail: nil, rule: nil, errors: answer.errors)
        }
    }
}
