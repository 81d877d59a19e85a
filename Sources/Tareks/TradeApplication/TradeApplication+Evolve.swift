extension TradeApplication {
    package mutating func evolve(_ event: TradeApplicationEvent) {
        switch event {
        case .tradeApplicationSubmitted(let submitted):
            submission = submitted
            phase = .awaitingInspection
        case .balesNamed(let named):
            namedBales[named.certificate] = named.bales
        case .tradeInspectionRecorded(let recorded):
            inspection = recorded
        case .referenceIssued(let issued):
            phase = .concluded(issued, use: nil)
        case .tradeApplicationRefused(let refused):
            phase = .refused(refused.findings)
        case .tradeApplicationCancelled(let cancelled):
            phase = .cancelled(cancelled, reference)
        case .referenceUsed(let used):
            if let reference { phase = .concluded(reference, use: used) }
        case .tradeDeadlineMissed:
            deadlineMissed = true
        }
    }
}
