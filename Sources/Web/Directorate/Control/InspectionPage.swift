import Regulation

/// M13/4, M21: the inspection between the bales, a check list on a telephone.
struct InspectionPage: Page {
    static let template = "inspection"
    /// Rules on which a refusal usually rests.
    private static let rules = [
        "M6/1", "M7/2", "M8/2", "M9/2", "M11/2", "M13/2", "M13/3", "M14/2", "M14/3", "M21/4",
    ]

    let title: String
    let number: String
    let text: String
    let form: FormState
    let inspectedOn: Field
    let drawn: [BaleCheck]
    let hasDrawn: Bool
    let others: [BaleCheck]
    let opensOthers: Bool
    let baleFaults: [FaultLine]
    let hasBaleFaults: Bool
    let conforming: Field
    let findingRows: [FindingField]
    let findingFaults: [FaultLine]
    let hasFindingFaults: Bool
    let kept: String
    let target: String

    init(_ visit: Visit, _ lot: LotAnswer, problem: ProblemAnswer? = nil) {
        let texts = visit.texts
        title = texts("inspection.title")
        number = lot.lotNumber
        var fields = visit.form
        if !fields.isGiven("/inspectedOn") { fields["/inspectedOn"] = visit.today.description }
        let form = FormState(visit, fields, problem: problem)
        inspectedOn = form.text("/inspectedOn", "inspection.on", kind: .date, width: .short)
        let numbers = lot.openBales ?? []
        let hasDrawn = !numbers.isEmpty
        self.hasDrawn = hasDrawn
        drawn = numbers.enumerated().map { BaleCheck($0, drawn: $1, form) }
        text = texts(
            hasDrawn ? "inspection.drawn" : "inspection.undrawn",
            ["count": visit.formats.count(numbers.count), "all": visit.formats.count(lot.baleCount)])
        let others = 0..<(hasDrawn ? 2 : 6)
        self.others = others.map { BaleCheck(numbers.count + $0, drawn: nil, form) }
        opensOthers = !hasDrawn || others.contains { BaleCheck.isOpened(numbers.count + $0, of: lot, fields) }
        baleFaults = form.faults(at: "/bales")
        hasBaleFaults = !baleFaults.isEmpty
        conforming = form.choice(
            "/conforming", "inspection.conforming",
            [("true", texts("inspection.conforming.yes")), ("false", texts("inspection.conforming.no"))], radio: true)
        findingRows = (0..<2).map { FindingField($0, rules: Self.rules, form) }
        findingFaults = form.faults(at: "/findings")
        hasFindingFaults = !findingFaults.isEmpty
        kept = KeptForm.inspection(lot)
        target = lot.controlTarget
        self.form = form.naming(
            [inspectedOn, conforming] + (drawn + self.others).flatMap(\.fields) + findingRows.flatMap(\.fields))
    }
}
