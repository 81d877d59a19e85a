/// What waits for an official, by deadline: what is late first, what has no deadline last.
struct QueuePage: Page {
    static let template = "queue"
    private static let kinds = [
        "lotInspection", "tradeInspection", "notification", "factoryWarning", "factoryChange",
    ]

    struct Filter: Sendable {
        let name: String
        let target: String
        let isCurrent: Bool
    }

    struct Section: Sendable {
        let heading: String
        let entries: [QueueRow]
    }

    let title: String
    let filters: [Filter]
    let sections: [Section]
    let isEmpty: Bool
    let pagination: Pagination

    static let answer: PageRoute.Handler = { visit in
        let (kind, cursor) = (visit.query["tur"], visit.query["cursor"])
        let list: ListAnswer<QueueAnswer> = try await visit.get(
            "/v1/queue", ["kind": kinds.contains(kind ?? "") ? kind : nil, "cursor": cursor])
        return .page(QueuePage(visit, list))
    }

    private init(_ visit: Visit, _ list: ListAnswer<QueueAnswer>) {
        let (texts, kind) = (visit.texts, visit.query["tur"])
        title = texts("queue.title")
        filters = ([nil] + Self.kinds.map(Optional.some)).map { one in
            Filter(
                name: one.map { texts.of($0, under: "queue.kind") } ?? texts("queue.all"),
                target: Visit.target("/", ["tur": one]), isCurrent: one == kind)
        }
        let rows = list.items.map { QueueRow($0, visit) }
        sections = [
            Section(heading: texts("queue.overdue"), entries: rows.filter { $0.late != nil }),
            Section(heading: texts("queue.next"), entries: rows.filter { $0.late == nil && $0.deadline != nil }),
            Section(heading: texts("queue.undated"), entries: rows.filter { $0.deadline == nil }),
        ].filter { !$0.entries.isEmpty }
        isEmpty = rows.isEmpty
        pagination = Pagination("/", ["tur": kind], cursor: visit.query["cursor"], next: list.nextCursor)
    }
}
