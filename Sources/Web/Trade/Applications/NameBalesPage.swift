/// M26/2: which bales the kilograms were that an export took of a certificate.
struct NameBalesPage: Page {
    static let template = "trade-bales"
    static let bales = "/certificates/0/bales"
    private static let typed = "balyalar"

    let title: String
    let number: String
    let taken: String
    let form: FormState
    let choice: BaleChoice?
    let isForeign: Bool
    let numbers: Field
    let faults: [FaultLine]
    let isFaulty: Bool

    init(_ visit: Visit, _ application: TradeApplicationAnswer, problem: ProblemAnswer? = nil) async throws {
        title = visit.texts("trade.nameBales.link")
        let number = visit.path["number"] ?? ""
        self.number = number
        taken =
            application.certificates.first { $0.number == number }
            .map { visit.formats.kilograms($0.netKg) } ?? ""
        let named = NamedBales([Self.bales: visit.form.all(Self.bales)])
        let choice = try await visit.readableCertificate().map { certificate in
            BaleChoice(certificate, name: Self.bales, named, problem, visit)
        }
        self.choice = choice
        let form = FormState(visit, visit.form, problem: problem) { pointer in
            choice?.target(of: named.bale(at: pointer)) ?? "#f-balya"
        }
        isForeign = choice == nil
        numbers = form.text(Self.typed, "trade.nameBales.numbers")
        self.form = form
        faults = named.others(in: problem)
        isFaulty = !faults.isEmpty
    }

    /// The chosen bales, or those that were typed one after another.
    static func body(_ visit: Visit) -> FormFields {
        var form = visit.form
        form["/certificates/0/number"] = visit.path["number"]
        for bale in (form[typed] ?? "").split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" }) {
            form.add(bales, String(bale))
        }
        return form
    }
}
