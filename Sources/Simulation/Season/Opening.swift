/// August: firms, responsible inspectors and factories are defined, the season is notified, examined and permitted.
struct Opening: Sendable {
    private let stage: Stage

    init(_ stage: Stage) {
        self.stage = stage
    }

    /// - Returns: the factories' ids.
    func play() async throws -> [Gin: String] {
        for key in FirmKey.allCases { try await define(key) }
        for key in PersonKey.allCases { try await authorise(key) }
        stage.tell("Firms and users are defined.")

        var factories: [Gin: String] = [:]
        var notifications: [Gin: String] = [:]
        for gin in Gin.allCases {
            let inspector = try await qualify(gin.responsibleInspector)
            let factory = try await register(gin)
            factories[gin] = factory
            notifications[gin] = try await notify(gin, factory, inspector)
        }
        stage.tell("The factories have notified.")

        try await stage.setClock("2024-08-12T10:00:00+03:00")
        for gin in Gin.allCases { try await examine(gin, notifications[gin] ?? "") }
        try await stage.setClock("2024-08-15T11:00:00+03:00")
        for gin in Gin.allCases { try await permit(gin, notifications[gin] ?? "") }
        return factories
    }

    private func define(_ key: FirmKey) async throws {
        let firm = stage.firm(key)
        let body = FirmRequest(
            title: firm.title, address: firm.address, email: key.rawValue.lowercased() + "@example.com",
            roles: firm.roles)
        try await stage.put("/v1/firms/" + firm.vkn, body, by: .ministry, step: "firm-\(key.rawValue)")
    }

    private func authorise(_ key: PersonKey) async throws {
        let person = key.person
        guard let firm = person.firm else { return }
        let body = AuthorisationRequest(
            userId: person.userId, name: person.name, email: person.email, role: person.role,
            validUntil: "2025-07-31")
        try await stage.post(
            "/v1/firms/\(stage.firm(firm).vkn)/authorisations", body, by: .ministry,
            step: "authorise-\(key.rawValue)")
    }

    /// GM1/1: authorised before the communiqué, authorised anew by the General Directorate.
    private func qualify(_ key: PersonKey) async throws -> String {
        let person = key.person
        let body = InspectorRequest(
            userId: person.userId, name: person.name, email: person.email, education: "university", basis: "legacy",
            directorate: person.directorate)
        let inspector: IDAnswer = try await stage.post(
            "/v1/responsible-inspectors", body, by: .ministry, step: "inspector-\(key.rawValue)")
        try await stage.post(
            "/v1/responsible-inspectors/\(inspector.id)/authorisation", ["validUntil": "2026-07-31"], by: .ministry,
            step: "authority-\(key.rawValue)")
        return inspector.id
    }

    private func register(_ gin: Gin) async throws -> String {
        let firm = stage.firm(gin.firm)
        let body = FactoryRequest(
            firm: firm.vkn, name: gin.name, kind: gin.kind, directorate: gin.directorate,
            machines: [.init(ginningMethod: gin.ginningMethod, count: gin == .harran ? 4 : 24)], presses: 1,
            classingRoom: true, moistureMeter: true,
            depots: [.init(name: "Depo 1", address: firm.address), .init(name: "Sundurma", address: firm.address)])
        let factory: IDAnswer = try await stage.post(
            "/v1/factories", body, by: gin.officer, step: "factory-\(gin.rawValue)")
        return factory.id
    }

    /// M19/1: two weeks before work.
    private func notify(_ gin: Gin, _ factory: String, _ inspector: String) async throws -> String {
        let body = NotificationRequest(
            season: DemoSeason.season, startsOn: "2024-08-26", methods: gin.methods,
            responsibleInspectors: [inspector])
        let notification: IDAnswer = try await stage.post(
            "/v1/factories/\(factory)/notifications", body, by: gin.responsibleInspector,
            step: "notify-\(gin.rawValue)")
        return notification.id
    }

    private func examine(_ gin: Gin, _ notification: String) async throws {
        let members = [
            CommissionRequest.Member(userId: gin.tradeInspector.person.userId, tradeInspector: true),
            CommissionRequest.Member(userId: gin.officer.person.userId, tradeInspector: false),
        ]
        try await stage.post(
            "/v1/notifications/\(notification)/commission", CommissionRequest(members: members), by: gin.officer,
            step: "commission-\(gin.rawValue)")
        let codes = [
            "classingRoom", "moistureMeter", "machines", "presses", "depots", "responsibleInspector", "sampling",
        ]
        let requirements = codes.map { FindingsRequest.Requirement(code: $0, met: true) }
        try await stage.post(
            "/v1/notifications/\(notification)/findings", FindingsRequest(requirements: requirements),
            by: gin.tradeInspector, step: "findings-\(gin.rawValue)")
    }

    private func permit(_ gin: Gin, _ notification: String) async throws {
        let body = DecisionRequest(decision: "approved", registryNumber: gin.registryNumber)
        let decision: DecisionAnswer = try await stage.post(
            "/v1/notifications/\(notification)/decision", body,
            by: gin.registryNumber == nil ? gin.officer : .ministry, step: "decision-\(gin.rawValue)")
        let number = decision.registryNumber.map(String.init) ?? "-"
        stage.tell("\(gin.name): registry number \(number).")
    }
}
