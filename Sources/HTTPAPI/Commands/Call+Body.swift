import Application
import HTTPTypes
import Regulation
import Tareks

extension Call {
    /// The request in the body.
    /// - Throws: 415, 400, or 422 with every fault.
    func decode<Body: RequestBody>(_ type: Body.Type = Body.self) async throws -> Body {
        let (request, faults) = try await read(type)
        guard faults.isEmpty, let request else { throw Problem(Refusal(.rule, faults)) }
        return request
    }

    /// What can be read of the body, and every fault of the rest.
    /// - Throws: 415, 400.
    func read<Body: RequestBody>(_ type: Body.Type = Body.self) async throws -> (body: Body?, faults: [Fault]) {
        if !body.isEmpty || !type.mayBeAbsent { try requireJSON() }
        let outcome = try BodyDecoding.decode(type, from: body)
        return (outcome.readable, outcome.faults + (try await taxNumberFaults(outcome.doubtfulTaxNumbers)))
    }

    /// - Throws: 415.
    func requireJSON() throws {
        let essence = headers[.contentType]?.lowercased().prefix { $0 != ";" }.trimmed ?? ""
        guard essence == MediaTypes.json || (essence.hasPrefix("application/") && essence.hasSuffix("+json")) else {
            throw Problem.wrongMediaType(expected: MediaTypes.json)
        }
    }

    /// A failing check digit is no fault in the number of a firm that is defined with it.
    private func taxNumberFaults(_ doubtful: [FaultCollector.DoubtfulTaxNumber]) async throws -> [Fault] {
        var faults: [Fault] = []
        for doubt in doubtful {
            let firm = try await services.aggregates.load(.firm(services.pseudonyms.firm(doubt.number))).aggregate
            if !firm.isDefined {
                faults.append(
                    Fault(
                        nil, at: doubt.pointer, tr: "VKN'nin denetim rakamı tutmuyor.",
                        en: "The VKN's check digit does not hold."))
            }
        }
        return faults
    }
}
