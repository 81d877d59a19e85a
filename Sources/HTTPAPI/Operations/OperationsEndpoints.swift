import Application
import EventStore
import HTTPTypes
import Postgres
import ReadModels

enum OperationsEndpoints {
    static let all = [live, ready, metrics, openAPI, ProjectionEndpoints.projections]

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
        gauge(
            "koza_checkpoint_position", "Events that the latest signed checkpoint holds.",
            (try? await call.proofs.latestCheckpoint())?.body.size ?? 0)
        guard let last = try? await store.lastPosition(), let list = try? await ProjectionStatus.list(store) else {
            return
        }
        gauge("koza_log_position", "Position of the last event.", last)
        projections(list)
    }

    private mutating func projections(_ list: [ProjectionStatus]) {
        let (live, building) = (list.filter { $0.state == .live }, list.filter { $0.state == .building })
        family("koza_projection_lag_events", "gauge", "Events that a projection has not taken in yet.")
        for one in live { sample("koza_projection_lag_events", [("projection", one.name)], one.lag) }
        family("koza_projection_stopped", "gauge", "1 where a projection has stopped at an event.")
        for one in live {
            sample("koza_projection_stopped", [("projection", one.name)], one.stoppedAtPosition == nil ? 0 : 1)
        }
        family("koza_projection_build_ratio", "gauge", "How much of a new generation is built, 0 to 1.")
        for one in building { sample("koza_projection_build_ratio", [("projection", one.name)], one.progress ?? 0) }
    }
}
