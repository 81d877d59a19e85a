import Application
import EventStore
import HTTPTypes
import Postgres
import ReadModels

enum OperationsEndpoints {
    static let all = [live, ready, metrics, openAPI]

    struct Readiness: Codable {
        let ready: Bool
        let parts: [Health.Part]
    }

    static let live = Endpoint(
        .get, "/health/live", .operations, tr: "Süreç çalışıyor mu", en: "Whether the process runs", access: .open,
        responses: [.json(200, .object([.init(name: "live", schema: .boolean, isRequired: true)]))]
    ) { call in
        try Answer.json(["live": true], in: call.language)
    }

    static let ready = Endpoint(
        .get, "/health/ready", .operations, tr: "İstek alınabilir mi", en: "Whether requests can be taken",
        access: .open,
        responses: [200, 503].map { .json($0, SchemaInference.schema(of: Readiness.self)) }
    ) { call in
        let parts = await call.api.health.parts()
        let readiness = Readiness(ready: parts.allSatisfy(\.ready), parts: parts)
        return try Answer.json(readiness, readiness.ready ? 200 : 503, in: call.language)
    }

    static let metrics = Endpoint(
        .get, "/metrics", .operations, tr: "Prometheus ölçümleri", en: "Metrics for Prometheus", access: .open,
        responses: [.init(status: 200, content: [.init(mediaType: MediaTypes.metrics, schema: .string())])]
    ) { call in
        var text = PrometheusText()
        text.requests(call.api.metrics)
        try await text.store(call)
        return Answer(mediaType: MediaTypes.metrics, body: Array(text.text.utf8))
    }

    static let openAPI = Endpoint(
        .get, "/openapi.json", .operations, tr: "Bu API'nin OpenAPI 3.1 belgesi", en: "This API's OpenAPI 3.1 document",
        access: .open, responses: [.json(200, .any)]
    ) { call in
        try Answer.json(OpenAPI.document(for: call.api.configuration.mode, in: call.language), in: call.language)
    }
}

extension PrometheusText {
    /// The pool, the appender's queue, and how far the projections are behind.
    fileprivate mutating func store(_ call: Call) async throws {
        let store = call.services.store
        let pool = store.pool.statistics
        family("koza_pool_connections", "gauge", "Connections to the database by state.")
        for (state, count) in [("idle", pool.idle), ("busy", pool.busy), ("connecting", pool.connecting)] {
            sample("koza_pool_connections", [("state", state)], count)
        }
        gauge("koza_pool_waiting", "Tasks that wait for a connection.", pool.waiting)
        let appender = await store.appender.statistics
        gauge("koza_appends_waiting", "Appends behind the batch in flight.", appender.waiting)
        counter("koza_appends_total", "Appends sent to the database.", appender.appends)
        counter("koza_append_batches_total", "Transactions that they were sent in.", appender.batches)
        counter("koza_appends_turned_away_total", "Appends refused because too many waited.", appender.refused)
        guard let last = try? await store.lastPosition(),
            let positions = try? await call.readModels.positions()
        else { return }
        gauge("koza_log_position", "Position of the last event.", last)
        family("koza_projection_lag_events", "gauge", "Events that a projection has not taken in yet.")
        for (name, position) in positions.sorted(by: { $0.key < $1.key }) {
            sample("koza_projection_lag_events", [("projection", name)], max(0, last - position))
        }
    }
}
