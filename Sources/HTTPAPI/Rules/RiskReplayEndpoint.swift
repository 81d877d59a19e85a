import Application
import HTTPTypes
import Regulation
import Tareks

struct ReplayBody: RequestBody {
    let from: CalendarDate
    let to: CalendarDate

    init?(_ fields: FieldReader) {
        let from = fields.required("from", .date)
        let to = fields.required("to", .date)
        guard let from, let to else { return nil }
        self.from = from
        self.to = to
    }
}

enum RiskReplayEndpoint {
    /// It writes nothing.
    static let replay = Endpoint(
        .post, "/v1/risk-profiles/{id}/replay", .rules,
        tr: "Risk profilini geçmiş bir dönemin olaylarında dener", en: "Tries a risk profile on the events of a period",
        access: .roles([.generalDirectorate]),
        request: [.init(mediaType: MediaTypes.json, schema: ReplayBody.schema)],
        responses: [.json(200, SchemaInference.schema(of: ReplayReport.self))]
    ) { call in
        let id: RiskProfileID = try call.id()
        let body = try await call.decode(ReplayBody.self)
        var faults = Faults()
        faults.require(
            body.from <= body.to, nil, at: "/to", tr: "Dönemin sonu başından önce olamaz.",
            en: "A period does not end before it begins.")
        faults.require(
            body.to <= call.today, nil, at: "/to", tr: "Dönem gelecekte bitemez.", en: "The period is past.")
        try faults.throwIfAny()
        let report = try await call.services.replay(id, from: body.from, to: body.to)
        return try Answer.json(report, in: call.language)
    }
}
