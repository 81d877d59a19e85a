import Regulation

/// Something that was granted, with what other rules say to it.
struct PastDecision {
    let kind: ParameterDryRun.Kind
    let number: String
    let on: CalendarDate
    let factory: String?
    let directorate: String?
    /// By the rules of its own day, or by others.
    let faults: (Rules) -> [Fault]

    init(
        _ kind: ParameterDryRun.Kind, _ number: String, on date: CalendarDate, factory: String? = nil,
        directorate: String? = nil, faults: @escaping (Rules) -> [Fault]
    ) {
        self.kind = kind
        self.number = number
        on = date
        self.factory = factory
        self.directorate = directorate
        self.faults = faults
    }

    /// Those that the other values add to what its own day's rules say.
    func added(_ changes: [ParameterChange], to book: RuleBook) -> [Fault] {
        let rules = book.rules(on: on)
        let known = Set(faults(rules).map { [$0.rule?.text ?? "", $0.pointer] })
        return faults(rules.trying(changes)).filter { !known.contains([$0.rule?.text ?? "", $0.pointer]) }
    }
}
