/// That a lot was presented: its number at arm's length, and what comes next.
struct LotPresentedPage: Page {
    static let template = "lot-presented"

    let title: String
    let confirmation: Confirmation
    let status: StatusTag
    let lane: String?
    let deadline: Deadline?
    let certificate: String?
    let openBales: [String]
    let hasOpenBales: Bool
    let target: String

    init(_ visit: Visit, _ lot: LotAnswer) {
        let texts = visit.texts
        title = texts("gin.presented.title", ["lot": lot.lotNumber])
        let size = visit.formats.bales(lot.baleCount) + " · " + visit.formats.kilograms(lot.netKg)
        confirmation = Confirmation(
            title: texts("gin.presented.heading"), label: texts("gin.presented.label", ["season": lot.season]),
            number: lot.lotNumber, copied: lot.lotNumber, lines: [size])
        status = .lot(lot.status, texts)
        lane = lot.lane.map { texts.of($0, under: "lot.lane") }
        deadline = lot.status == "awaitingInspection" ? lot.deadline.map { Deadline($0, visit) } : nil
        certificate = lot.certificate?.number
        openBales = lot.openBales ?? []
        hasOpenBales = !openBales.isEmpty
        target = "/partiler/\(lot.season)/\(lot.lotNumber)"
    }
}
