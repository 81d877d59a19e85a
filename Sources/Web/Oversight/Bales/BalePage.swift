import Regulation

/// On which lots and certificates a bale was.
struct BalePage: Page {
    static let template = "bale-record"

    struct Happening: Sendable {
        let what: String
        let at: String
        let instant: String
        let lot: String
        let lotTarget: String
        let certificate: String?
    }

    let title: String
    let number: String
    let rows: [SummaryRow]
    let history: [Happening]

    init(_ visit: Visit) async throws {
        let parts = ["factory", "season", "number"].map { (visit.path[$0] ?? "").percentEncoded }
        let bale: BaleAnswer = try await visit.get("/v1/bales/" + parts.joined(separator: "/"))
        let factory: FactoryAnswer? = try await visit.find(
            "/v1/factories/\(bale.factory.percentEncoded)", mayBeHidden: true)
        let texts = visit.texts
        title = texts("oversight.bale.title", ["bale": bale.number])
        number = bale.number
        rows = [
            SummaryRow(
                texts("lot.factory"), factory?.name ?? bale.factory, link: FactoryPages.target(bale.factory)),
            SummaryRow(texts("oversight.bale.season"), bale.season),
        ]
        history = bale.history.map { Happening($0, visit) }
    }
}

extension BalePage.Happening {
    fileprivate init(_ event: BaleEventAnswer, _ visit: Visit) {
        what = visit.texts.of(event.what, under: "oversight.bale.what")
        at = visit.formats.instant(event.at)
        instant = event.at.description
        lot = "\(event.lotNumber) · \(event.lotSeason)"
        lotTarget = "/partiler/\(event.lotSeason)/\(event.lotNumber)"
        certificate = event.certificate
    }
}

private struct BaleAnswer: Decodable, Sendable {
    let factory: String
    let season: String
    let number: String
    let history: [BaleEventAnswer]
}

/// What the API tells of something that happened to a bale.
struct BaleEventAnswer: Decodable, Sendable {
    let at: Instant
    let what: String
    let lotSeason: String
    let lotNumber: String
    let certificate: String?
}
