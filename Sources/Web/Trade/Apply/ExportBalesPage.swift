import Foundation

/// Step 1 for one certificate: which bales, or how many kilograms. Of a certificate that another firm holds only
/// kilograms can be taken here, for its bales are not shown.
struct ExportBalesPage: Page {
    static let template = "export-bales"
    private static let bales = "balya"
    private static let kilograms = "kg"

    let title: String
    let number: String
    let steps: [Step]
    let form: FormState
    let choice: BaleChoice?
    let isForeign: Bool
    let kilograms: Field
    let takesKilograms: Bool
    let faults: [FaultLine]
    let isFaulty: Bool

    init(_ visit: Visit, _ draft: TradeDraft, problem: ProblemAnswer? = nil) async throws {
        let number = visit.path["number"] ?? ""
        self.number = number
        title = visit.texts("trade.bales.title")
        steps = Direction.export.steps(current: 1, visit.texts)
        var visit = visit
        // What was chosen before, unless the form has just been sent.
        if visit.form.values.isEmpty, let use = draft.uses.first(where: { $0.number == number }) {
            for bale in use.bales { visit.form.add(Self.bales, bale) }
            if use.bales.isEmpty { visit.form[Self.kilograms] = use.netKg.map { visit.formats.number($0) } }
        }
        let chosen = visit.form.all(Self.bales)
        let named = NamedBales(["/certificates/0/bales": chosen])
        let choice = try await visit.readableCertificate().map { certificate in
            BaleChoice(certificate, name: Self.bales, besides: Set(chosen), named, problem, visit)
        }
        self.choice = choice
        let form = FormState(visit, visit.form, problem: problem) { pointer in
            choice?.target(of: named.bale(at: pointer)) ?? "#f-balya"
        }
        isForeign = choice == nil
        kilograms = form.text(Self.kilograms, "trade.bales.kilograms", kind: .decimal, width: .short, unit: "kg")
        takesKilograms = isForeign || visit.form.isGiven(Self.kilograms)
        self.form = form
        faults = named.others(in: problem)
        isFaulty = !faults.isEmpty
    }

    /// What the form asks of the certificate.
    static func use(_ visit: Visit) async throws -> CertificateUse {
        let number = visit.path["number"] ?? ""
        let chosen = visit.form.all(bales)
        guard !chosen.isEmpty, let certificate = try await visit.readableCertificate() else {
            return CertificateUse(
                number: number, bales: [],
                netKg: visit.form[kilograms].flatMap {
                    WrittenDecimal.value(of: WrittenDecimal.ungrouped($0, in: visit.language))
                })
        }
        let wanted = Set(chosen)
        let net = certificate.bales.filter { wanted.contains($0.number) }.map(\.netKg).reduce(0, +)
        return CertificateUse(number: number, bales: chosen, netKg: net)
    }
}

extension Visit {
    /// The certificate of the page's address; `nil` where it is not there, or is not the visitor's to read.
    func readableCertificate() async throws -> CertificateAnswer? {
        do {
            return try await certificate()
        } catch let problem as ProblemAnswer where problem.status == 404 || problem.status == 403 {
            return nil
        }
    }
}
