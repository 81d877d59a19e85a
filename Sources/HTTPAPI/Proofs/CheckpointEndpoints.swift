import Application
import EventStore
import HTTPTypes
import ReadModels
import Regulation

/// What was signed of the log, open to everyone: it holds nothing but sizes and hashes.
enum CheckpointEndpoints {
    static let all = [latest, list, keys]

    static let latest = Endpoint(
        .get, "/v1/checkpoints/latest", .proofs, tr: "Günlüğün imzalı son denetim noktası (JSON ya da imzalı not)",
        en: "The log's latest signed checkpoint, as JSON or as the note itself", access: .open,
        responses: [
            .init(
                status: 200,
                content: [
                    .init(mediaType: MediaTypes.json, schema: SchemaInference.schema(of: CheckpointView.self)),
                    .init(mediaType: MediaTypes.text, schema: .string()),
                ])
        ]
    ) { call in
        guard let checkpoint = try await call.proofs.latestCheckpoint() else { throw Call.nothingSigned }
        let vary: HTTPFields = [.vary: "Accept"]
        guard MediaPreference(call.headers[.accept]).prefers("text/plain", over: MediaTypes.json) else {
            return try Answer.json(CheckpointView(checkpoint), headers: vary, in: call.language)
        }
        return Answer(mediaType: MediaTypes.text, headers: vary, body: Array(checkpoint.note.note.utf8))
    }

    static let list = Endpoint(
        .get, "/v1/checkpoints", .proofs, tr: "İmzalı denetim noktaları, yeniden eskiye",
        en: "Signed checkpoints, the latest first", access: .open, query: QueryParameter.paging,
        responses: [.json(200, SchemaInference.schema(of: Listing<CheckpointView>.self))]
    ) { call in
        let limit = try call.query.limit()
        let below = try call.query.cursor(of: "checkpoints")
        let found = try await call.proofs.checkpoints(below: below ?? .max, limit: limit)
        let next = found.count == limit ? found.last.map { Cursor([$0.body.size], of: "checkpoints").text } : nil
        return try Answer.json(Listing(items: found.map(CheckpointView.init), nextCursor: next), in: call.language)
    }

    static let keys = Endpoint(
        .get, "/v1/checkpoints/keys", .proofs, tr: "Denetim noktalarını imzalayan açık anahtarlar",
        en: "The public keys that sign checkpoints", access: .open,
        responses: [.json(200, SchemaInference.schema(of: CheckpointKeysView.self))]
    ) { call in
        guard let view = CheckpointKeysView(try await call.proofs.keys()) else { throw Call.nothingSigned }
        return try Answer.json(view, in: call.language)
    }
}

extension Call {
    var proofs: LogProofs { LogProofs(services.store) }

    static let nothingSigned = Problem(
        .notFound, tr: "Günlük henüz imzalanmadı.", en: "Nothing of the log has been signed yet.")
}
