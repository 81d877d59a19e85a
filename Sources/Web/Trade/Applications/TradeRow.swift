/// An application in a list.
struct TradeRow: Sendable {
    let target: String
    let reference: ReferenceNumberView?
    let status: StatusTag
    /// While its reference can be used.
    let validity: Validity?
    /// While an inspector is awaited.
    let deadline: Deadline?
    let direction: String
    let country: String
    let weight: String
    let submittedOn: String

    init(_ application: TradeApplicationAnswer, _ visit: Visit) {
        let (texts, formats) = (visit.texts, visit.formats)
        target = "/basvurular/" + application.id
        reference = application.reference.map { ReferenceNumberView($0.number, texts) }
        status = .trade(application.standing, texts)
        validity = application.reference.flatMap {
            $0.status == "valid" ? Validity(from: $0.validFrom, until: $0.validUntil, visit) : nil
        }
        deadline = application.status == "awaitingInspection" ? Deadline(application.deadline, visit) : nil
        direction = texts.of(application.direction, under: "trade.direction")
        country = Countries.name(application.country, in: visit.language)
        weight = formats.kilograms(application.netKg)
        submittedOn = formats.instant(application.submittedAt)
    }
}
