import Application

/// A season's notification on its way: the commission, what it found, and the decision.
struct NotificationPage: Page {
    static let template = "notification"

    let title: String
    let name: String
    let season: String
    let status: StatusTag
    let confirmation: Confirmation?
    let rejection: String?
    let site: [SummaryRow]
    let documents: [AttachedDocumentAnswer]
    let hasDocuments: Bool
    let members: [CommissionRow.Member]
    let hasMembers: Bool
    let commission: CommissionForm?
    let requirements: [RequirementLine]
    let hasRequirements: Bool
    let findingsTarget: String?
    let decision: DecisionForm?
    let form: FormState
    /// The form of its findings, once the server has them.
    let keptDone: String?
    let target: String

    init(_ visit: Visit, _ notification: NotificationDetail, problem: ProblemAnswer? = nil) async throws {
        let (texts, role) = (visit.texts, visit.actor?.role)
        let factory = try await visit.supervisedFactory(notification.factory)
        title = texts("notification.title", ["factory": factory.name])
        name = factory.name
        season = notification.season
        status = .notification(notification.status, texts)
        confirmation = notification.registryNumber.map {
            Confirmation(
                title: texts("notification.approved"), label: texts("gin.registryNumber"), number: String($0),
                copied: String($0),
                lines: notification.decidedOn.map { [visit.formats.date($0)] } ?? [])
        }
        rejection = notification.reason
        site = try await Self.rows(visit, notification, factory)
        documents = notification.documents
        hasDocuments = !documents.isEmpty
        members = notification.commission.map { CommissionRow.Member($0, texts) }
        let hasMembers = !notification.commission.isEmpty
        self.hasMembers = hasMembers
        requirements = try await RequirementLine.lines(visit, notification)
        let hasRequirements = !notification.requirements.isEmpty
        self.hasRequirements = hasRequirements
        let canExamine = role == .directorate || role == .tradeInspector
        findingsTarget =
            notification.isOpen && hasMembers && canExamine ? notification.target + "/tespitler" : nil
        let form = FormState(visit, visit.form, problem: problem.map { Self.named($0, texts) })
        commission =
            notification.isOpen && role == .directorate && !hasRequirements
            ? try await CommissionForm(visit, notification, form) : nil
        let decides = role == .directorate || role == .generalDirectorate
        decision =
            notification.isOpen && hasRequirements && decides
            ? DecisionForm(form, givesNumber: role == .generalDirectorate) : nil
        self.form = form.naming((commission?.fields ?? []) + (decision?.fields ?? []))
        keptDone = visit.query["kayit"].map { _ in KeptForm.findings(notification.id) }
        target = notification.target
    }

    /// With the requirements' names for their codes, with which the API begins.
    private static func named(_ problem: ProblemAnswer, _ texts: Texts) -> ProblemAnswer {
        problem.telling { entry in
            let code = String(entry.detail.prefix { $0 != ":" })
            let detail = texts.of(code, under: "requirement") + entry.detail.dropFirst(code.count)
            return ProblemAnswer.Entry(pointer: entry.pointer, detail: detail, rule: entry.rule)
        }
    }

    private static func rows(_ visit: Visit, _ notification: NotificationDetail, _ factory: SupervisedFactory)
        async throws
        -> [SummaryRow]
    {
        let (texts, formats) = (visit.texts, visit.formats)
        var inspectors: [String] = []
        for id in notification.responsibleInspectors {
            let known = try? await visit.get(
                "/v1/responsible-inspectors/\(id.percentEncoded)", as: InspectorNameAnswer.self)
            inspectors.append(known?.name ?? id)
        }
        let machines = factory.machines.map {
            "\(texts.of($0.ginningMethod, under: "lot.ginningMethod")) × \(formats.count($0.count))"
        }
        let rows: [(String, String)] = [
            ("notification.firm", factory.firm.title),
            ("notification.startsOn", formats.date(notification.startsOn)),
            ("notification.notifiedAt", formats.instant(notification.notifiedAt)),
            (
                "notification.methods",
                notification.methods.map { texts.of($0, under: "lot.method") }.joined(separator: ", ")
            ),
            ("notification.inspectors", inspectors.joined(separator: ", ")),
            ("requirement.machines", machines.joined(separator: ", ")),
            ("requirement.presses", formats.count(factory.presses)),
            ("requirement.classingRoom", texts(factory.classingRoom ? "shared.yes" : "shared.no")),
            ("requirement.moistureMeter", texts(factory.moistureMeter ? "shared.yes" : "shared.no")),
            ("requirement.depots", factory.depots.map { "\($0.name) – \($0.address)" }.joined(separator: "; ")),
        ]
        return rows.filter { !$0.1.isEmpty }.map { SummaryRow(texts($0.0), $0.1) }
    }
}

private struct InspectorNameAnswer: Decodable, Sendable {
    let name: String
}

extension StatusTag {
    /// By the code of the contract.
    static func notification(_ status: String, _ texts: Texts) -> StatusTag {
        let tone: Tone =
            switch status {
            case "approved": .good
            case "rejected": .bad
            default: .waiting
            }
        return StatusTag(texts.of(status, under: "gin.season.status"), tone)
    }
}
