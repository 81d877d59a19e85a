import Regulation

/// M29/2, M30/2: what a trade inspector looks at in an export or import, and the result.
struct TradeInspectionPage: Page {
    static let template = "trade-inspection"
    private static let rules = ["M22/2", "M26/2", "M29/2", "M29/4", "M29/6", "M30/2", "M30/4"]

    struct Row: Sendable {
        let id: String
        let name: String
        let citation: String
        let citationTarget: String
        let codeName: String
        let code: String
        let met: Field
        let note: Field
        let faults: [FaultLine]
        let isFaulty: Bool
    }

    let title: String
    let kind: String
    let firm: String
    let form: FormState
    let inspectedOn: Field
    let checks: [Row]
    let checkFaults: [FaultLine]
    let hasCheckFaults: Bool
    let conforming: Field
    let findingRows: [FindingField]
    let findingFaults: [FaultLine]
    let hasFindingFaults: Bool
    let kept: String
    let target: String

    init(_ visit: Visit, _ application: TradeApplicationAnswer, problem: ProblemAnswer? = nil) {
        let texts = visit.texts
        title = texts("trade.inspection.title")
        kind = texts.of(application.direction, under: "trade.direction") + " · " + application.gtip
        firm = application.firm.title
        var fields = visit.form
        if !fields.isGiven("/inspectedOn") { fields["/inspectedOn"] = visit.today.description }
        let form = FormState(visit, fields, problem: problem)
        inspectedOn = form.text("/inspectedOn", "inspection.on", kind: .date, width: .short)
        checks = application.asked.enumerated().map { Row($0, $1.code, $1.rule, form) }
        checkFaults = form.faults(at: "/checks")
        hasCheckFaults = !checkFaults.isEmpty
        conforming = form.choice(
            "/conforming", "trade.conforming",
            [("true", texts("trade.conforming.yes")), ("false", texts("trade.conforming.no"))], radio: true)
        findingRows = (0..<2).map { FindingField($0, rules: Self.rules, form) }
        findingFaults = form.faults(at: "/findings")
        hasFindingFaults = !findingFaults.isEmpty
        kept = KeptForm.tradeInspection(application.id)
        target = application.target
        self.form = form.naming(
            [inspectedOn, conforming] + checks.flatMap { [$0.met, $0.note] } + findingRows.flatMap(\.fields))
    }
}

extension TradeInspectionPage.Row {
    fileprivate init(_ index: Int, _ code: String, _ citation: String, _ form: FormState) {
        let (pointer, texts) = ("/checks/\(index)", form.texts)
        id = Field.id(of: pointer)
        name = texts.of(code, under: "trade.check")
        self.citation = citation
        citationTarget = Articles.target(citation)
        codeName = pointer + "/code"
        self.code = code
        met = form.choice(
            pointer + "/met", "requirement.answer",
            [("true", texts("requirement.met")), ("false", texts("requirement.unmet"))], radio: true)
        note = form.text(pointer + "/note", "requirement.note")
        faults = form.faults(at: pointer) + form.faults(at: codeName)
        isFaulty = !faults.isEmpty
    }
}
