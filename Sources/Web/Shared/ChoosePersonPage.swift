import Application
import HTTPAPI

/// Sandbox: whom to be.
struct ChoosePersonPage: Page {
    static let template = "choose-person"

    struct Group: Sendable {
        let role: String
        let people: [SandboxPerson]
    }

    let title: String
    let groups: [Group]
    let then: String
    let errors: ErrorSummary?
    let role: Field
    let subject: Field
    let firm: Field
    let directorate: Field

    init(_ visit: Visit, problem: ProblemAnswer? = nil) async throws {
        let texts = visit.texts
        title = texts("shared.choose.title")
        let people = try await visit.sandboxPeople()
        groups = Self.order.compactMap { role in
            let some = people.filter { $0.role == role.rawValue }.sorted { Turkish.precedes($0.name, $1.name) }
            return some.isEmpty ? nil : Group(role: texts("role." + role.rawValue), people: some)
        }
        then = SignIn.ownPath(visit.form["sonra"] ?? visit.query["sonra"])
        let form = FormState(visit, visit.form, problem: problem)
        role = form.choice(
            "/role", "shared.choose.role", Self.order.map { ($0.rawValue, texts("role." + $0.rawValue)) })
        subject = form.text("/subject", "shared.choose.subject", width: .half)
        firm = form.text("/firm", "shared.choose.firm", kind: .digits, width: .short)
        directorate = form.text("/directorate", "shared.choose.directorate", width: .short)
        errors = form.naming([role, subject, firm, directorate]).errors
    }

    private static let order: [Role] = [
        .responsibleInspector, .firmUser, .directorate, .tradeInspector, .generalDirectorate, .customs, .laboratory,
        .auditor,
    ]
}
