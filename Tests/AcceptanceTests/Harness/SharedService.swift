import TestKit

/// One installation for all tests that leave the clock alone: Monday, 6 October 2025, 10:00 in Türkiye. There a factory
/// may start work on the day of its notification, by the parameter, so that every test can have one of its own.
struct SharedService: Sendable {
    static let now = "2025-10-06T10:00:00+03:00"
    static let today = "2025-10-06"

    let installation: Installation
    let region: Region

    static func get() async throws -> SharedService { try await starting.value }

    private static let starting = Task { try await start() }

    /// - Parameter environment: over that of every installation.
    static func start(_ environment: [String: String] = [:]) async throws -> SharedService {
        let installation = try await Installation.start(environment: environment)
        try await installation.setClock(now)
        let region = try await Region(installation)
        _ = try await region.generalDirectorate.post(
            "/v1/parameters",
            ["name": "notificationLeadDays", "value": 0, "effectiveFrom": "2025-10-01", "source": "Deneme 2"]
        ).done()
        try await region.nameLaboratory(Gin.laboratory, code: "izmir", users: ["lab-izmir"])
        return SharedService(installation: installation, region: region)
    }

    /// A factory at work that no other test uses.
    func gin() async throws -> Gin {
        var gin = try await Gin.define(in: region)
        try await gin.openSeason(startsOn: Self.today)
        return gin
    }
}
