import Regulation

/// A lot in a list. Template: `lot-rows`, over `lots`.
struct LotRow: Sendable {
    let number: String
    let target: String
    let owner: String
    let bales: String
    let size: String
    let weight: String
    let presentedOn: String
    let status: StatusTag
    let deadline: Deadline?
    let certificate: String?

    init(_ lot: LotSummaryAnswer, _ visit: Visit) {
        let formats = visit.formats
        number = lot.lotNumber
        target = "/partiler/\(lot.season)/\(lot.lotNumber)"
        owner = lot.owner.title
        bales = formats.count(lot.baleCount)
        size = formats.bales(lot.baleCount)
        weight = formats.kilograms(lot.netKg)
        presentedOn = formats.date(lot.presentedOn)
        status = .lot(lot.status, visit.texts)
        deadline = lot.status == "awaitingInspection" ? lot.deadline.map { Deadline($0, visit) } : nil
        certificate = lot.certificate
    }
}

/// Time left and the date; scripts keep the former up to date.
struct Deadline: Sendable {
    let left: String
    let date: String
    let instant: String
    let isMissed: Bool

    init(_ deadline: Instant, _ visit: Visit) {
        left = visit.formats.timeLeft(until: deadline, from: visit.now)
        date = visit.formats.instant(deadline)
        instant = deadline.description
        isMissed = deadline < visit.now
    }

    /// - Parameter day: the last one.
    init(endOf day: CalendarDate, _ visit: Visit) {
        self.init(Istanbul.lastSecond(of: day), visit)
    }
}

extension StatusTag {
    /// By the code of the contract.
    static func lot(_ status: String, _ texts: Texts) -> StatusTag {
        let tone: Tone =
            switch status {
            case "certified": .good
            case "awaitingInspection", "presented": .waiting
            case "refused": .bad
            default: .quiet
            }
        return StatusTag(texts.of(status, under: "lot.status"), tone)
    }
}
