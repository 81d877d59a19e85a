import TestKit

/// A regional directorate with the people who work there, and the offices above it.
struct Region: Sendable {
    let installation: Installation
    let code: String
    let generalDirectorate: Caller
    let directorate: Caller
    let tradeInspector: Caller

    init(_ installation: Installation, _ code: String = "izmir") async throws {
        self.installation = installation
        self.code = code
        generalDirectorate = try await installation.caller(.generalDirectorate)
        directorate = try await installation.caller(.directorate, "officer-\(code)", directorate: code)
        tradeInspector = try await installation.caller(.tradeInspector, "inspector-\(code)", directorate: code)
    }

    /// M18/1, M27/1
    @discardableResult
    func defineFirm(_ vkn: String, _ roles: JSON..., title: String? = nil) async throws -> JSON {
        try await directorate.put(
            "/v1/firms/\(vkn)",
            [
                "title": .string(title ?? "Firma \(vkn)"), "address": "Söke, Aydın", "email": "firma@example.com",
                "roles": .array(roles),
            ]
        ).done()
    }

    func authorise(
        _ user: String, _ role: People, for vkn: String, until: String = "2035-12-31"
    ) async throws {
        _ = try await directorate.post(
            "/v1/firms/\(vkn)/authorisations",
            [
                "userId": .string(user), "name": "Ayşe Yılmaz", "email": "ayse@example.com",
                "role": .string(role.rawValue), "validUntil": .string(until),
            ]
        ).done()
    }

    /// A responsible inspector with an authority, and the inspector's id.
    func makeInspector() async throws -> (caller: Caller, id: String) {
        let user = "psd-\(Numbers.unique())"
        let registered = try await directorate.post(
            "/v1/responsible-inspectors",
            [
                "userId": .string(user), "name": "Mehmet Kaya", "tckn": .string(Numbers.tckn()),
                "education": "highSchool", "basis": "legacy",
            ]
        ).done()
        let id = registered["id"].string ?? ""
        _ = try await generalDirectorate.post("/v1/responsible-inspectors/\(id)/authorisation").done()
        return (try await installation.caller(.responsibleInspector, user), id)
    }

    /// A firm that trades, with its authorised user.
    func makeTrader(_ roles: JSON...) async throws -> Trader {
        let vkn = Numbers.vkn()
        _ = try await directorate.put(
            "/v1/firms/\(vkn)",
            ["title": .string("Tacir \(vkn)"), "roles": .array(roles.isEmpty ? ["exporter", "importer"] : roles)]
        ).done()
        let user = "user-\(vkn)"
        try await authorise(user, .firmUser, for: vkn)
        return Trader(vkn: vkn, user: try await installation.caller(.firmUser, user, firm: vkn))
    }
}

struct Trader: Sendable {
    let vkn: String
    let user: Caller
}
