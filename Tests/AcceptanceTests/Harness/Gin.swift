import TestKit

/// A gin factory, its firm, its responsible inspector and its season.
struct Gin: Sendable {
    let region: Region
    let id: String
    let vkn: String
    var inspector: Caller
    let inspectorID: String
    /// 0 before the first approval.
    var registryNumber = 0
    var season: String

    static let allMethods: JSON = ["sondaj", "tekBalya"]

    /// Defined and employed; no season is notified yet.
    static func define(in region: Region, season: String = "2025-2026") async throws -> Gin {
        let vkn = Numbers.vkn()
        try await region.defineFirm(vkn, "gin", "owner")
        let (inspector, inspectorID) = try await region.makeInspector()
        try await region.authorise(inspector.subject, .responsibleInspector, for: vkn)
        let factory = try await region.directorate.post("/v1/factories", body(vkn, region.code)).done()
        return Gin(
            region: region, id: factory["id"].string ?? "", vkn: vkn, inspector: inspector, inspectorID: inspectorID,
            season: season)
    }

    static func body(_ vkn: String, _ directorate: String) -> JSON {
        [
            "firm": .string(vkn), "name": "Söke Çırçır", "kind": "gin", "directorate": .string(directorate),
            "machines": [
                ["ginningMethod": "rollerGin", "count": 12], ["ginningMethod": "sawGin", "count": 2],
                ["ginningMethod": "linterGin", "count": 1],
            ],
            "presses": 2, "classingRoom": true, "moistureMeter": true,
            "depots": [["name": "Depo 1", "address": "Söke"]],
        ]
    }

    func notice(startsOn: String, methods: JSON = allMethods) -> JSON {
        [
            "season": .string(season), "startsOn": .string(startsOn), "methods": methods,
            "responsibleInspectors": [.string(inspectorID)], "documents": [],
        ]
    }

    /// M19: notified, examined and approved; the directorate gives the next registry number unless one is named.
    mutating func openSeason(
        startsOn: String, methods: JSON = allMethods, registryNumber wanted: Int? = nil
    ) async throws {
        let notified = try await inspector.post(
            "/v1/factories/\(id)/notifications", notice(startsOn: startsOn, methods: methods)
        ).done()
        let path = "/v1/notifications/\(notified["id"].string ?? "")"
        _ = try await region.directorate.post(path + "/commission", Self.commission).done()
        _ = try await region.directorate.post(path + "/findings", Self.findings).done()
        var decision: JSON = ["decision": "approved"]
        if let wanted { decision = decision.with("registryNumber", JSON(integerLiteral: wanted)) }
        let decider = wanted == nil ? region.directorate : region.generalDirectorate
        let decided = try await decider.post(path + "/decision", decision).done()
        registryNumber = decided["registryNumber"].int ?? 0
    }

    static let commission: JSON = [
        "members": [
            ["userId": "member-1", "tradeInspector": true], ["userId": "member-2", "tradeInspector": false],
        ]
    ]

    static let findings: JSON = [
        "requirements": .array(
            ["classingRoom", "moistureMeter", "machines", "presses", "depots", "responsibleInspector", "sampling"]
                .map { ["code": $0, "met": true] })
    ]
}
