/// M24/1: bales go to another holder.
struct TransferPage: Page {
    static let template = "transfer"

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
        let form = FormState(visit, visit.form, problem: problem) { pointer in
            "#" + Field.id(of: pointer.hasPrefix("/bales") ? "/bales" : pointer)
        }
        holder = [
            form.text("/to/title", "certificate.transfer.holder"),
            form.text("/to/vkn", "lot.ownerVkn", kind: .digits, width: .short),
            form.text("/to/tckn", "lot.ownerTckn", kind: .digits, width: .short),
        ]
        self.form = form.naming(holder)
        choice = BaleChoice(certificate, name: "/bales", visit)
        faults = form.faults(within: "/bales")
        isFaulty = !faults.isEmpty
    }
}
