import TestKit

/// A laboratory that the General Directorate named, with the person who reports for it.
struct AnalysisLaboratory: Sendable {
    let code: String
    let name: String
    let user: Caller
}

extension Region {
    /// M14/5
    @discardableResult
    func nameLaboratory(
        _ name: String, code: String, users: [String], from: String = "2025-08-01", until: String? = nil
    ) async throws -> HTTPResponse {
        var body: JSON = [
            "code": .string(code), "name": .string(name), "users": strings(users), "from": .string(from),
            "source": "Deneme 1",
        ]
        if let until { body = body.with("until", .string(until)) }
        return try await generalDirectorate.post("/v1/laboratories", body)
    }

    /// One that no other test uses.
    func laboratory(from: String = "2025-08-01", until: String? = nil) async throws -> AnalysisLaboratory {
        let code = "lab-\(Numbers.unique())"
        _ = try await nameLaboratory("Lif Analiz \(code)", code: code, users: [code], from: from, until: until)
            .expect(201)
        return AnalysisLaboratory(
            code: code, name: "Lif Analiz \(code)", user: try await installation.caller(.laboratory, code))
    }
}

extension AnalysisLaboratory {
    /// M14/1: a sample of every bale under a seal of its own.
    func samples(of bales: [JSON]) -> JSON {
        [
            "laboratory": .string(name),
            "samples": .array(
                bales.map { ["bale": $0["number"], "seal": .string("M-" + ($0["number"].string ?? ""))] }),
        ]
    }

    /// Takes the samples in; `unmet` by bale.
    func receive(_ sampling: JSON, unmet: [String: JSON] = [:]) async throws -> JSON {
        try await user.post(
            "/v1/samples/\(sampling["id"].string ?? "")/receipt",
            ["samples": .array(unmet.map { ["bale": .string($0.key), "unmet": $0.value] })]
        ).expect(201)
    }

    /// A report that says of each bale what it is given as.
    func report(_ bales: [JSON], number: String, on date: String = SharedService.today) -> JSON {
        [
            "number": .string(number), "on": .string(date),
            "bales": .array(bales.map { $0.without("grossKg").without("netKg") }),
        ]
    }
}

extension Gin {
    /// A tek balya lot on the laboratory's report, its bales as they are given.
    func tekBalya(_ bales: [JSON], _ laboratory: AnalysisLaboratory, report: String) -> JSON {
        tekBalya([], reportedOn: SharedService.today).with("bales", .array(bales)).with(
            "laboratoryReport",
            ["laboratory": .string(laboratory.name), "number": .string(report), "on": .string(SharedService.today)])
    }

    /// Samples taken at the factory and received by the laboratory.
    func sample(_ bales: [JSON], for laboratory: AnalysisLaboratory) async throws -> JSON {
        let taken = try await inspector.post("/v1/factories/\(id)/samples", laboratory.samples(of: bales)).expect(201)
        return try await laboratory.receive(taken)
    }
}
