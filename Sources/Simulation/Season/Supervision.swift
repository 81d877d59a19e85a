/// M33, M35: the directorate looks into one factory, warns it, and finds it mended.
struct Supervision: Sendable {
    private let stage: Stage
    private let factory: String
    private let gin = Gin.harran

    init(_ stage: Stage, _ factories: [Gin: String]) {
        self.stage = stage
        factory = factories[gin] ?? ""
    }

    func warn() async throws {
        try await stage.setClock("2024-09-19T10:00:00+03:00")
        let finding = FindingRequest(rule: "M13/1", note: "Ekspertiz odasının ışığı yetersiz.")
        let members = [
            CommissionRequest.Member(userId: gin.tradeInspector.person.userId, tradeInspector: true),
            CommissionRequest.Member(userId: gin.officer.person.userId, tradeInspector: false),
        ]
        try await stage.post(
            "/v1/factories/\(factory)/inspections",
            InspectionRequest(on: "2024-09-19", cause: "exOfficio", commission: members, findings: [finding]),
            by: gin.officer, step: "factory-inspection")
        try await stage.post(
            "/v1/factories/\(factory)/warnings", WarningRequest(finding: finding, remedyBy: "2024-10-15"),
            by: gin.officer, step: "factory-warning")
        stage.tell("\(gin.name) was warned.")
    }

    func mend() async throws {
        try await stage.setClock("2024-10-07T10:00:00+03:00")
        try await stage.post(
            "/v1/factories/\(factory)/warnings/1/remedy", ["on": "2024-10-07"], by: gin.officer,
            step: "factory-remedy")
    }

    private struct InspectionRequest: Encodable {
        let on: String
        let cause: String
        let commission: [CommissionRequest.Member]
        let findings: [FindingRequest]
    }

    private struct WarningRequest: Encodable {
        let finding: FindingRequest
        let remedyBy: String
    }
}
