/// Taking an application back, before customs has used its reference.
struct CancelApplicationPage: Page {
    static let template = "trade-cancel"

    let title: String
    let row: TradeRow
    let form: FormState
    let reason: Field

    init(_ visit: Visit, _ application: TradeApplicationAnswer, problem: ProblemAnswer? = nil) {
        title = visit.texts("trade.cancel.title")
        row = TradeRow(application, visit)
        let form = FormState(visit, visit.form, problem: problem)
        reason = form.text("/reason", "trade.cancel.reason")
        self.form = form.naming([reason])
    }
}
