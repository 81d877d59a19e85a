import Application

/// A lot as an official has it before them: its lane and deadline, what is to be opened, and what came of it.
struct ControlPage: Page {
    static let template = "control"

    let title: String
    let number: String
    let season: String
    let status: StatusTag
    let lane: StatusTag?
    let late: StatusTag?
    let deadline: Deadline?
    let inspectionTarget: String?
    let certificate: String?
    let findings: [FaultLine]
    let hasFindings: Bool
    let rows: [SummaryRow]
    let draw: Draw?
    let record: InspectionRecord?
    let form: FormState
    let assignment: Assignment?
    let story: String
    let keptDone: String?
    let keptPage: String

    /// M21/1: the directorate names the inspector.
    struct Assignment: Sendable {
        let target: String
        let inspector: Field
    }

    init(_ visit: Visit, _ lot: LotAnswer, problem: ProblemAnswer? = nil) async throws {
        let texts = visit.texts
        title = texts("control.title", ["lot": lot.lotNumber])
        (number, season) = (lot.lotNumber, lot.season)
        status = .lot(lot.status, texts)
        lane = lot.lane.map { .lane($0, texts) }
        let deadline = lot.isAwaiting ? lot.deadline.map { Deadline($0, visit) } : nil
        self.deadline = deadline
        late = lot.deadlineMissed || deadline?.isMissed == true ? StatusTag(texts("queue.late"), .bad) : nil
        inspectionTarget = lot.isAwaiting && visit.actor?.role == .tradeInspector ? lot.inspectionTarget : nil
        certificate = lot.certificate?.number
        findings = lot.findings.map(FaultLine.init)
        hasFindings = !findings.isEmpty
        let factory = try await visit.supervisedFactory(lot.factory)
        rows = Self.rows(lot, factory, visit)
        draw = try await Draw(visit, lot)
        record = lot.inspection.map { InspectionRecord($0, visit) }
        var fields = visit.form
        if !fields.isGiven("/userId") { fields["/userId"] = lot.inspector }
        let form = FormState(visit, fields, problem: problem)
        if lot.isAwaiting, visit.actor?.role == .directorate {
            let field = form.suggesting(
                try await visit.officials(), form.text("/userId", "control.inspector", width: .half))
            assignment = Assignment(target: lot.controlTarget + "/denetmen", inspector: field)
        } else {
            assignment = nil
        }
        self.form = form.naming([assignment?.inspector].compactMap(\.self))
        story = "/partiler/\(lot.season)/\(lot.lotNumber)"
        keptDone = lot.isAwaiting ? nil : KeptForm.inspection(lot)
        keptPage = lot.inspectionTarget
    }

    private static func rows(_ lot: LotAnswer, _ factory: SupervisedFactory, _ visit: Visit) -> [SummaryRow] {
        let (texts, formats) = (visit.texts, visit.formats)
        let cotton = [
            texts.of(lot.ginningMethod, under: "lot.ginningMethod"), texts.of(lot.group, under: "lot.group"),
            lot.class, lot.type,
        ]
        let depot = factory.depots.first { $0.name == lot.warehouse }.map { " – " + $0.address } ?? ""
        let rows: [(String, String)] = [
            ("lot.factory", "\(factory.name) · \(Directorates.name(factory.directorate, texts))"),
            ("lot.warehouse", lot.warehouse + depot),
            (
                "gin.lot.size",
                "\(formats.bales(lot.baleCount)) · \(formats.kilograms(lot.netKg))"
            ),
            ("lot.owner", lot.owner.title),
            ("lot.method", texts.of(lot.method, under: "lot.method")),
            ("gin.lot.cotton", cotton.compactMap(\.self).joined(separator: " · ")),
            ("lot.moisture", "% " + formats.number(lot.moisturePercent)),
            ("lot.presentedOn", formats.date(lot.presentedOn)),
            ("gin.lot.reasons", lot.reasons.joined(separator: " · ")),
            ("control.inspector", lot.inspector ?? ""),
        ]
        return rows.filter { !$0.1.isEmpty }.map { SummaryRow(texts($0.0), $0.1) }
    }
}

extension FaultLine {
    init(_ finding: FindingAnswer) {
        self.init(ProblemAnswer.Entry(pointer: "", detail: finding.note, rule: finding.rule))
    }
}
