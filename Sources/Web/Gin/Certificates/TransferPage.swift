/// M24/1: bales go to another holder.
struct TransferPage: Page {
    static let template = "transfer"
    private static let bales = "/bales"

    let title: String
    let number: String
    let form: FormState
    let holder: [Field]
    let choice: BaleChoice
    let faults: [FaultLine]
    let isFaulty: Bool

    init(_ visit: Visit, problem: ProblemAnswer? = nil) async throws {
        let certificate = try await visit.certificate()
        title = visit.texts("certificate.transfer.title")
        number = certificate.number
        let named = NamedBales([Self.bales: visit.form.all(Self.bales)])
        let choice = BaleChoice(certificate, name: Self.bales, named, problem, visit)
        self.choice = choice
        let form = FormState(visit, visit.form, problem: problem) { pointer in
            choice.target(of: named.bale(at: pointer)) ?? "#" + Field.id(of: pointer)
        }
        holder = [
            form.text("/to/title", "certificate.transfer.holder"),
            form.text("/to/vkn", "lot.ownerVkn", kind: .digits, width: .short),
            form.text("/to/tckn", "lot.ownerTckn", kind: .digits, width: .short),
        ]
        self.form = form.naming(holder)
        faults = form.faults(at: Self.bales)
        isFaulty = !faults.isEmpty
    }
}
