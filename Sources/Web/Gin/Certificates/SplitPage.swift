/// M24/2: a certificate becomes two.
struct SplitPage: Page {
    static let template = "split"
    private static let first = "/parts/0/bales"
    private static let second = "/parts/1/bales"

    let title: String
    let number: String
    let form: FormState
    let choice: BaleChoice
    let faults: [FaultLine]
    let isFaulty: Bool

    init(_ visit: Visit, problem: ProblemAnswer? = nil) async throws {
        let certificate = try await visit.certificate()
        title = visit.texts("certificate.split.title")
        number = certificate.number
        form = FormState(visit, visit.form, problem: problem) { pointer in
            "#" + Field.id(of: pointer.hasPrefix("/parts") ? Self.first : pointer)
        }
        choice = BaleChoice(certificate, name: Self.first, visit)
        faults = form.faults(within: "/parts")
        isFaulty = !faults.isEmpty
    }

    /// What was chosen, and the rest.
    static func parts(_ visit: Visit) async throws -> FormFields {
        let certificate = try await visit.certificate()
        let chosen = Set(visit.form.all(first))
        var form = visit.form
        for number in certificate.remaining.baleNumbers where !chosen.contains(number) { form.add(second, number) }
        return form
    }
}
