import TestKit
import Testing

@Suite("OpenAPI")
struct OpenAPITests {
    /// What the contract names and the service has.
    private static let contract: [String] = [
        "PUT /v1/firms/{}", "GET /v1/firms/{}", "POST /v1/firms/{}/authorisations", "POST /v1/responsible-inspectors",
        "POST /v1/responsible-inspectors/{}/trainings", "POST /v1/responsible-inspectors/{}/exams",
        "POST /v1/responsible-inspectors/{}/objections", "POST /v1/responsible-inspectors/{}/objections/{}/decision",
        "POST /v1/responsible-inspectors/{}/authorisation", "POST /v1/responsible-inspectors/{}/warnings",
        "GET /v1/responsible-inspectors/{}", "POST /v1/factories", "POST /v1/factories/{}/notifications",
        "POST /v1/notifications/{}/commission", "POST /v1/notifications/{}/findings",
        "POST /v1/notifications/{}/decision", "POST /v1/control-applications", "GET /v1/lots/{}/{}",
        "GET /v1/lots/{}/{}/events", "POST /v1/lots/{}/{}/inspection", "GET /v1/certificates/{}",
        "POST /v1/certificates/{}/transfers", "POST /v1/certificates/{}/splits",
        "POST /v1/certificates/{}/cancellation", "GET /v1/certificates", "GET /v1/bales/{}/{}/{}",
        "POST /v1/trade-applications", "GET /v1/trade-applications/{}", "POST /v1/trade-applications/{}/inspection",
        "POST /v1/trade-applications/{}/cancellation", "GET /v1/references/{}", "POST /v1/customs/declarations",
        "POST /v1/factories/{}/inspections", "POST /v1/factories/{}/warnings",
        "POST /v1/factories/{}/warnings/{}/remedy", "POST /v1/factories/{}/suspensions", "GET /v1/factories/{}",
        "POST /v1/factories/{}/changes", "POST /v1/referrals", "GET /v1/referrals", "GET /v1/parameters",
        "POST /v1/parameters", "GET /v1/holidays", "POST /v1/holidays", "GET /v1/risk-profiles",
        "POST /v1/risk-profiles", "GET /v1/queue", "GET /v1/statistics/seasons/{}", "GET /v1/events",
        "GET /v1/projections", "GET /v1/checkpoints/latest", "GET /v1/proofs/inclusion/{}",
        "GET /v1/proofs/consistency", "GET /v1/certificates/{}/proof", "GET /v1/certificates/{}/pdf", "GET /dogrula/{}",
        "GET /dogrula/{}/bales/{}",
        "GET /health/live", "GET /health/ready", "GET /metrics",
        "GET /openapi.json", "POST /sandbox/tokens", "GET /sandbox/clock", "POST /sandbox/clock",
    ]

    @Test("Every address of the contract is described")
    func complete() async throws {
        let description = try await APIDescription(of: SharedService.get().installation)
        let described = Set(description.operations.map { $0.name.replacing(#/\{[^}]*\}/#, with: "{}") })
        for operation in Self.contract { #expect(described.contains(operation), "\(operation)") }
    }

    @Test("The document is OpenAPI 3.1: parameters, answers, references and ids hold together")
    func valid() async throws {
        let description = try await APIDescription(of: SharedService.get().installation)
        let document = description.document
        #expect(document["openapi"].string?.hasPrefix("3.1.") == true)
        #expect(document["info"]["title"].string?.isEmpty == false)
        #expect(document["info"]["version"].string?.isEmpty == false)
        var ids: Set<String> = []
        for operation in description.operations {
            let id = operation.description["operationId"].string ?? ""
            #expect(ids.insert(id).inserted, "\(operation.name): \(id)")
            let parameters = operation.description["parameters"].array
            let inPath = parameters.filter { $0["in"] == "path" }
            #expect(inPath.allSatisfy { $0["required"] == true })
            let named = operation.path.matches(of: #/\{([^}]*)\}/#).map { String($0.output.1) }
            #expect(Set(inPath.compactMap { $0["name"].string }) == Set(named), "\(operation.name)")
            #expect(parameters.allSatisfy { !$0["schema"].object.isEmpty || $0["schema"] == [:] })
            let responses = operation.description["responses"].object
            #expect(responses.keys.contains { $0.hasPrefix("2") }, "\(operation.name)")
            #expect(responses.allSatisfy { Int($0.key) != nil && $0.value["description"].string != nil })
            if operation.roles != nil { #expect(operation.roles?.isEmpty == false, "\(operation.name)") }
        }
        for reference in references(in: document) {
            let found = reference.split(separator: "/").dropFirst().reduce(document) { $0[String($1)] }
            #expect(found != .null, "\(reference)")
        }
    }

    private func references(in value: JSON) -> Set<String> {
        switch value {
        case .object(let members):
            members.reduce(into: []) { found, member in
                if member.key == "$ref", let target = member.value.string { found.insert(target) }
                found.formUnion(references(in: member.value))
            }
        case .array(let elements): elements.reduce(into: []) { $0.formUnion(references(in: $1)) }
        case .null, .bool, .number, .string: []
        }
    }

    @Test("An answer holds every member that its schema requires, of the kind that it names")
    func trueToItself() async throws {
        let service = try await SharedService.get()
        let description = try await APIDescription(of: service.installation)
        let addresses = try await Addresses(service.gin())
        let auditor = try await service.installation.caller(.auditor)
        let readable = description.operations.filter { $0.method == "GET" && $0.roles?.contains("auditor") ?? false }
        #expect(readable.count > 12)
        for operation in readable {
            let content = operation.description["responses"]["200"]["content"]["application/json"]
            // What was signed is the applicant's own document, of no schema of ours.
            guard content != .null, !operation.path.hasSuffix("/signed-content") else { continue }
            let answer = try await auditor.get(addresses.fill(operation))
            #expect(answer.status == 200, "\(operation.name): \(answer.text.prefix(300))")
            let faults = SchemaCheck(document: description.document)
                .faults(of: try answer.json, against: content["schema"])
            #expect(faults.isEmpty, "\(operation.name): \(faults.prefix(5))")
        }
    }
}
