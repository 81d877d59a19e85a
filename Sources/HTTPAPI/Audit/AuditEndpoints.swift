import Application
import CottonControl
import EventStore
import HTTPTypes
import ReadModels
import Regulation
import Tareks

enum AuditEndpoints {
    static let all = [events, queue, statistics]

    static let events = Endpoint.query(
        "/v1/events", .audit, tr: "Olay günlüğü, konum sırasıyla", en: "The log of events, by position",
        roles: [.generalDirectorate, .auditor],
        query: [
            QueryParameter("after", .integer(0...(.max)), "the position before the first"),
            QueryParameter("stream", .string(length: 1...1000), "one stream alone"),
        ] + QueryParameter.paging, current: true, answers: Listing<EventView>.self
    ) { call in
        let after = max(
            try call.query.integer("after", 0...Int64.max) ?? 0, try call.query.cursor(of: "events") ?? 0)
        let limit = try call.query.limit()
        let store = call.services.store
        let found: [RecordedEvent]
        if let stream = try call.query.text("stream") {
            found = Array(try await store.readStream(stream).lazy.filter { $0.position > after }.prefix(limit))
        } else {
            found = try await store.readAll(after: after, limit: limit)
        }
        let next = found.count == limit ? found.last.map { Cursor([$0.position], of: "events").text } : nil
        return Found(
            Listing(items: try await call.views(found, namingActors: true), nextCursor: next),
            position: found.last?.position)
    }

    static let queue = Endpoint.query(
        "/v1/queue", .audit, tr: "Bekleyen işler, son tarihe göre", en: "What waits, by deadline",
        roles: [.generalDirectorate, .directorate, .tradeInspector, .auditor],
        query: [
            .directorate,
            QueryParameter("kind", .choice(QueueEntry.Kind.allCases.map(\.rawValue)), "what is waited for"),
        ] + QueryParameter.paging, answers: Listing<QueueView>.self
    ) { call in
        let scope = try await call.scope()
        let page = try await call.readModels.queue(
            directorate: scope.directorate, kind: try call.query.choice("kind"), limit: try call.query.limit(),
            cursor: call.query.cursor)
        let names = try await call.names(people: page.items.compactMap(\.inspector))
        let factories = try await call.services.subjects.records(
            FactoryRecord.self, of: page.items.compactMap(\.factory).map { SubjectID($0.text) })
        return Found(
            Listing(
                items: page.items.map { QueueView($0, factories: factories, names: names) }, nextCursor: page.nextCursor
            ),
            position: try await call.readPosition())
    }

    static let statistics = Endpoint.query(
        "/v1/statistics/seasons/{season}", .audit, tr: "Sezonun sayıları", en: "A season's figures",
        roles: [.generalDirectorate, .directorate, .tradeInspector, .auditor], query: [.directorate],
        answers: SeasonView.self
    ) { call in
        let scope = try await call.scope()
        let figures = try await call.readModels.seasonFigures(try call.season(), directorate: scope.directorate)
        return Found(SeasonView(figures), position: try await call.readPosition())
    }
}

struct QueueView: Codable {
    let kind: QueueEntry.Kind
    let id: String
    let label: String
    /// The factory's, where the label is one.
    let factoryName: String?
    let season: Season?
    let directorate: DirectorateCode?
    let deadline: Instant?
    let deadlineMissed: Bool
    let waitingSince: Instant
    let lane: Lane?
    let inspector: String?

    init(_ entry: QueueEntry, factories: [SubjectID: FactoryRecord], names: Names) {
        kind = entry.kind
        id = entry.id
        label = entry.label
        factoryName = entry.factory.map { factories[SubjectID($0.text)]?.name ?? Erased.text }
        season = entry.season
        directorate = entry.directorate
        deadline = entry.deadline
        deadlineMissed = entry.deadlineMissed
        waitingSince = entry.waitingSince
        lane = entry.lane
        inspector = entry.inspector.map(names.userID)
    }
}
