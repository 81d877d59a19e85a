/// All lots of a factory, latest first.
struct LotsPage: Page {
    static let template = "lots"

    let title: String
    let lots: [LotRow]
    let isEmpty: Bool
    let pagination: Pagination

    init(_ visit: Visit) async throws {
        title = visit.texts("gin.lots.title")
        let factory = try await visit.factories().first?.id
        let cursor = visit.query["cursor"]
        guard let factory else {
            (lots, isEmpty, pagination) = ([], true, Pagination("/partiler", cursor: nil, next: nil))
            return
        }
        let list: ListAnswer<LotSummaryAnswer> = try await visit.get(
            "/v1/lots", ["factory": factory, "cursor": cursor])
        lots = list.items.map { LotRow($0, visit) }
        isEmpty = lots.isEmpty
        pagination = Pagination("/partiler", ["fabrika": factory], cursor: cursor, next: list.nextCursor)
    }
}
