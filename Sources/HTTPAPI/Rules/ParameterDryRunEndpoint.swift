import Application
import HTTPTypes
import Regulation

struct ParameterDryRunBody: RequestBody {
    let changes: [ParameterChange]
    let season: Season

    init?(_ fields: FieldReader) {
        let changes = fields.required("changes", .list(.object(ParameterChange.self), atMost: 50))
        let season = fields.required("season", .season)
        guard let changes, let season else { return nil }
        self.changes = changes
        self.season = season
    }
}

enum ParameterDryRunEndpoint {
    /// It writes nothing.
    static let dryRun = Endpoint(
        .post, "/v1/parameters/dry-run", .rules,
        tr: "Parametrelerin başka değerlerle bir sezonda neleri reddettireceğini gösterir",
        en: "Shows what other values of parameters would have refused in a season",
        access: .roles([.generalDirectorate]),
        request: [.init(mediaType: MediaTypes.json, schema: ParameterDryRunBody.schema)],
        responses: [.json(200, SchemaInference.schema(of: ParameterDryRun.self))]
    ) { call in
        let body = try await call.decode(ParameterDryRunBody.self)
        return try Answer.json(try await call.services.dryRun(body.changes, in: body.season), in: call.language)
    }
}
