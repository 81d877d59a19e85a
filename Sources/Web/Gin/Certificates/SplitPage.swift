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
        let named = NamedBales([
            Self.first: visit.form.all(Self.first), Self.second: Self.rest(of: certificate, visit.form),
        ])
        let choice = BaleChoice(certificate, name: Self.first, named, problem, visit)
        self.choice = choice
        form = FormState(visit, visit.form, problem: problem) { pointer in
            choice.target(of: named.bale(at: pointer)) ?? "#" + Field.id(of: Self.first)
        }
        faults = named.others(in: problem)
        isFaulty = !faults.isEmpty
    }

    /// What was chosen, and the rest.
    static func parts(_ visit: Visit) async throws -> FormFields {
        var form = visit.form
        for number in rest(of: try await visit.certificate(), form) { form.add(second, number) }
        return form
    }

    private static func rest(of certificate: CertificateAnswer, _ form: FormFields) -> [String] {
        let chosen = Set(form.all(first))
        return certificate.remaining.baleNumbers.filter { !chosen.contains($0) }
    }
}
