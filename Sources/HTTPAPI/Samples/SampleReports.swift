import Application
import CottonControl
import HTTPTypes
import Regulation

extension SampleEndpoints {
    typealias Results = @Sendable ([BaleSample]) throws -> LaboratoryResults

    /// M14/5: as JSON, or as the laboratory's file with the report's number and day in the query.
    static func report(
        _ path: String, _ run: @escaping @Sendable (CommandSession, Call, Results) async throws -> SamplingView
    ) -> Endpoint {
        Endpoint(
            .post, path, .lots, tr: "Laboratuvar raporunu verir (M14/5): JSON ya da sabit sütunlu dosya",
            en: "Delivers a laboratory's report (M14/5): JSON, or the fixed-width file",
            access: .roles([.laboratory]),
            query: [
                QueryParameter("number", .string(), "of the report, where a file is sent"),
                QueryParameter("on", .string(format: "date"), "its day, where a file is sent"),
            ],
            request: [
                .init(mediaType: MediaTypes.json, schema: LaboratoryResults.schema),
                .init(mediaType: "text/plain", schema: .string()),
            ],
            responses: [.json(201, SchemaInference.schema(of: SamplingView.self))], isCommand: true
        ) { call in
            let results = try await call.laboratoryResults()
            return try await call.command { session in
                reply(try await run(session, call, results), session, status: 201)
            }
        }
    }

    static let read = Endpoint.query(
        "/v1/samples/{id}", .lots, tr: "Numuneleri ve nerede olduklarını gösterir",
        en: "Shows samples and where they are", current: true, isVersioned: true, answers: SamplingView.self
    ) { call in
        let (sampling, version) = try await call.services.aggregates.load(.sampling(try call.id()))
        guard let taken = sampling.taken, let view = SamplingView(sampling, names: try await call.names(of: sampling))
        else { throw Problem.noRecord }
        try await call.requireSight(of: taken)
        return Found(view, version: version)
    }

    static let ofLot = Endpoint.query(
        "/v1/lots/{season}/{lotNumber}/samples", .lots, tr: "Partinin numuneleri", en: "The samples of a lot",
        query: QueryParameter.shortPaging, current: true, answers: Listing<SamplingView>.self
    ) { call in
        let lot = try await call.services.aggregates.load(try call.lotStream()).aggregate
        guard let presented = lot.presented else { throw Problem.noRecord }
        var views: [SamplingView] = []
        let reported = lot.analyses.map(\.sampling).filter { !lot.samplings.contains($0) }
        if try call.actor().role != .laboratory { try await call.requireSight(of: Belonging(presented)) }
        for id in reported + lot.samplings {
            let sampling = try await call.services.aggregates.load(.sampling(id)).aggregate
            guard try await call.sees(sampling),
                let view = SamplingView(sampling, names: try await call.names(of: sampling))
            else { continue }
            views.append(view)
        }
        if views.isEmpty, try call.actor().role == .laboratory { throw Visibility.denied }
        return Found(try call.page(of: views))
    }
}

extension Call {
    /// - Throws: 415, 400, or 422 with every fault.
    fileprivate func laboratoryResults() async throws -> SampleEndpoints.Results {
        let contentType = headers[.contentType]
        guard contentType?.lowercased().hasPrefix("text/plain") == true else {
            let results = try await decode(LaboratoryResults.self)
            return { _ in results }
        }
        guard let number = try query.text("number"), let date = try query.date("on") else {
            throw Problem.malformed(
                tr: "Dosyayla birlikte ?number= ve ?on= gerekir.", en: "A file needs ?number= and ?on=.")
        }
        let bytes = body
        return { samples in
            try LaboratoryFile.results(bytes, contentType: contentType, number: number, on: date, of: samples)
        }
    }

    fileprivate func names(of sampling: Sampling) async throws -> Names {
        try await names(people: sampling.people)
    }

    /// Whether the samples are the asking laboratory's; others see those of what they see.
    fileprivate func sees(_ sampling: Sampling) async throws -> Bool {
        let actor = try actor()
        guard actor.role == .laboratory else { return true }
        let own = try await services.aggregates.load(.laboratories).aggregate.employing(actor.subject)?.id
        return own != nil && own == sampling.taken?.laboratory
    }

    /// - Throws: 403.
    fileprivate func requireSight(of taken: SamplesTaken) async throws {
        if try actor().role == .laboratory {
            let sampling = try await services.aggregates.load(.sampling(taken.sampling)).aggregate
            guard try await sees(sampling) else { throw Visibility.denied }
            return
        }
        guard let factory = try await services.aggregates.load(.factory(taken.factory)).aggregate.registered else {
            throw Problem.noRecord
        }
        try await requireSight(of: Belonging(factory, season: taken.season))
    }
}
