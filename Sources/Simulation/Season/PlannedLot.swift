import Regulation

/// A lot that will be presented, and what becomes of it where it is examined.
struct PlannedLot: Sendable {
    enum Verdict: Sendable {
        case conforming
        case refused
        /// Nobody comes while the demonstration lasts.
        case waiting
    }

    enum Owner: Sendable {
        case firm(FirmKey)
        /// A farmer, by number.
        case farmer(Int)
    }

    /// Names it among the others: `L07`.
    let name: String
    let gin: Gin
    let method: String
    let bales: Int
    let lane: String?
    let owner: Owner
    let cottonClass: String
    let type: String
    let verdict: Verdict
    let isSustainable: Bool

    init(
        _ name: String, _ gin: Gin, _ method: String = "sondaj", bales: Int, lane: String? = nil, _ owner: Owner,
        _ cottonClass: String = "Beyaz", _ type: String = "Standart 1", _ verdict: Verdict = .conforming,
        isSustainable: Bool = false
    ) {
        self.name = name
        self.gin = gin
        self.method = method
        self.bales = bales
        self.lane = lane
        self.owner = owner
        self.cottonClass = cottonClass
        self.type = type
        self.verdict = verdict
        self.isSustainable = isSustainable
    }
}

/// The lots of a day: presented in the morning, examined the next afternoon (M21/1: within two days).
struct HarvestDay: Sendable {
    let date: CalendarDate
    let lots: [PlannedLot]

    /// `nil` for a date that is none.
    init?(_ date: String, _ lots: [PlannedLot]) {
        guard let date = CalendarDate(date) else { return nil }
        self.date = date
        self.lots = lots
    }
}
