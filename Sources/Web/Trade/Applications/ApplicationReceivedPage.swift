/// That it is done: the reference at arm's length, ready for box 44; or until when an inspector comes.
struct ApplicationReceivedPage: Page {
    static let template = "trade-received"

    let title: String
    let heading: String
    let row: TradeRow

    init(_ visit: Visit, _ application: TradeApplicationAnswer) {
        let texts = visit.texts
        title = texts("trade.received.title")
        heading = texts(application.reference == nil ? "trade.received.waits" : "trade.received.concluded")
        row = TradeRow(application, visit)
    }
}
