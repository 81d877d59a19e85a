/// M24: transfers and splits, by the responsible inspector of the factory that pressed the bales.
struct Movements: Sendable {
    private let stage: Stage
    private let certificates: [String: CertificateAnswer]

    init(_ stage: Stage, _ certificates: [String: CertificateAnswer]) {
        self.stage = stage
        self.certificates = certificates
    }

    /// - Parameter first: so many bales; `nil`: all of them.
    func transfer(_ lot: String, first: Int? = nil, to holder: FirmKey) async throws -> CertificateAnswer {
        let certificate = try certificate(of: lot)
        let bales = certificate.bales.prefix(first ?? certificate.bales.count).map(\.number)
        return try await transfer(certificate, bales, of: lot, to: holder)
    }

    func transfer(_ part: CertificateAnswer?, of lot: String, to holder: FirmKey) async throws -> CertificateAnswer {
        guard let part else { throw DemoError.unreadable(step: "transfer-\(lot)", body: "no certificate") }
        return try await transfer(part, part.bales.map(\.number), of: lot, to: holder)
    }

    private func transfer(_ certificate: CertificateAnswer, _ bales: [String], of lot: String, to holder: FirmKey)
        async throws -> CertificateAnswer
    {
        let firm = stage.firm(holder)
        let answer: TransferAnswer = try await stage.post(
            "/v1/certificates/\(certificate.number)/transfers",
            TransferRequest(to: PartyRequest(vkn: firm.vkn, title: firm.title), bales: bales),
            by: try gin(of: lot).responsibleInspector, step: "transfer-\(lot)-\(holder.rawValue)")
        return answer.certificate
    }

    /// Into `count` parts of about the same number of bales.
    func split(_ lot: String, into count: Int) async throws -> [CertificateAnswer] {
        let certificate = try certificate(of: lot)
        let numbers = certificate.bales.map(\.number)
        let parts = (0..<count).map { part in
            SplitRequest.Part(
                bales: Array(numbers[numbers.count * part / count..<numbers.count * (part + 1) / count]))
        }
        let answer: SplitAnswer = try await stage.post(
            "/v1/certificates/\(certificate.number)/splits", SplitRequest(parts: parts),
            by: try gin(of: lot).responsibleInspector, step: "split-\(lot)")
        return answer.certificates
    }

    func cancel(_ lot: String) async throws {
        try await stage.post(
            "/v1/certificates/\(try certificate(of: lot).number)/cancellation",
            ["reason": "Balyalar depoda ıslandı; yeniden kontrole sunulacak."], by: try gin(of: lot).officer,
            step: "cancel-\(lot)")
    }

    private func certificate(of lot: String) throws -> CertificateAnswer {
        guard let certificate = certificates[lot] else {
            throw DemoError.unreadable(step: lot, body: "the lot has no certificate")
        }
        return certificate
    }

    private func gin(of lot: String) throws -> Gin {
        guard let planned = HarvestPlan.weeks.flatMap(\.lots).first(where: { $0.name == lot }) else {
            throw DemoError.unreadable(step: lot, body: "no such lot is planned")
        }
        return planned.gin
    }

    private struct TransferRequest: Encodable {
        let to: PartyRequest
        let bales: [String]
    }

    private struct SplitRequest: Encodable {
        struct Part: Encodable {
            let bales: [String]
        }

        let parts: [Part]
    }
}
