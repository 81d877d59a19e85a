/// The factories of a region or of the country, latest first.
struct FactoriesPage: Page {
    static let template = "factory-list"

    struct Row: Sendable {
        let name: String
        let target: String
        let registryNumber: String
        let firm: String
        let firmTarget: String?
        let directorate: String
        let standing: StatusTag
        /// Of the warning that is due first.
        let deadline: Deadline?
    }

    let title: String
    let factories: [Row]
    let isEmpty: Bool
    let pagination: Pagination

    init(_ visit: Visit) async throws {
        title = visit.texts("oversight.factories.title")
        let cursor = visit.query["cursor"]
        let list: ListAnswer<SupervisedFactory> = try await visit.get("/v1/factories", ["cursor": cursor])
        factories = list.items.map { Row($0, visit) }
        isEmpty = factories.isEmpty
        pagination = Pagination(FactoryPages.path, cursor: cursor, next: list.nextCursor)
    }
}

extension FactoriesPage.Row {
    fileprivate init(_ factory: SupervisedFactory, _ visit: Visit) {
        name = factory.name
        target = FactoryPages.target(factory.id)
        registryNumber = factory.registryNumber.map(String.init) ?? "–"
        firm = factory.firm.title
        firmTarget = factory.firm.vkn.map { RecordPages.firm($0) }
        directorate = Directorates.city(factory.directorate)
        standing = .standing(of: factory, visit)
        deadline = factory.openWarnings.map(\.remedyBy).min().map { Deadline(endOf: $0, visit) }
    }
}

extension StatusTag {
    /// M35: whether a factory may work, and whether something is to be mended.
    static func standing(of factory: SupervisedFactory, _ visit: Visit) -> StatusTag {
        let texts = visit.texts
        if let until = factory.suspendedUntil {
            return StatusTag(texts("oversight.factory.suspended", ["until": visit.formats.date(until)]), .bad)
        }
        if factory.warnings.contains(where: \.overdue) { return StatusTag(texts("oversight.factory.overdue"), .bad) }
        if !factory.openWarnings.isEmpty { return StatusTag(texts("oversight.factory.warned"), .waiting) }
        return StatusTag(texts("oversight.factory.unobjected"), .good)
    }
}
