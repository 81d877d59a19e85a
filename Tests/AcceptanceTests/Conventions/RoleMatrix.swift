import TestKit
import Testing

@Suite("Who may do what")
struct RoleMatrix {
    /// Of the contract's “who may”.
    private static let writers: [String: Set<People>] = [
        "PUT /v1/firms/{}": [.generalDirectorate, .directorate],
        "POST /v1/firms/{}/authorisations": [.generalDirectorate, .directorate],
        "POST /v1/factories": [.directorate],
        "POST /v1/factories/{}/notifications": [.responsibleInspector],
        "POST /v1/notifications/{}/commission": [.directorate],
        "POST /v1/notifications/{}/decision": [.directorate, .generalDirectorate],
        "POST /v1/responsible-inspectors/{}/authorisation": [.generalDirectorate],
        "POST /v1/responsible-inspectors/{}/warnings": [.directorate],
        "POST /v1/control-applications": [.responsibleInspector],
        "POST /v1/lots/{}/{}/inspection": [.tradeInspector],
        "POST /v1/certificates/{}/transfers": [.responsibleInspector],
        "POST /v1/certificates/{}/splits": [.responsibleInspector],
        "POST /v1/certificates/{}/cancellation": [.directorate],
        "POST /v1/certificates/{}/reissue": [.directorate],
        "POST /v1/trade-applications": [.firmUser],
        "POST /v1/trade-applications/{}/inspection": [.tradeInspector],
        "POST /v1/trade-applications/{}/cancellation": [.firmUser],
        "POST /v1/trade-applications/{}/bales": [.firmUser],
        "POST /v1/customs/declarations": [.customs],
        "POST /v1/factories/{}/inspections": [.directorate, .tradeInspector],
        "POST /v1/factories/{}/warnings": [.directorate],
        "POST /v1/factories/{}/suspensions": [.directorate],
        "POST /v1/factories/{}/changes": [.responsibleInspector, .firmUser],
        "POST /v1/factories/{}/changes/{}/decision": [.directorate],
        "POST /v1/referrals": [.directorate],
        "POST /v1/responsible-inspectors/{}/assent": [.directorate],
        "POST /v1/parameters": [.generalDirectorate],
        "POST /v1/parameters/dry-run": [.generalDirectorate],
        "POST /v1/editions": [.generalDirectorate],
        "POST /v1/holidays": [.generalDirectorate],
        "POST /v1/risk-profiles": [.generalDirectorate],
        "POST /v1/subjects/{}/erasure": [.generalDirectorate],
        "POST /v1/subjects/{}/holds": [.generalDirectorate],
        "POST /v1/subjects/{}/holds/{}/lifting": [.generalDirectorate],
        "POST /v1/risk-profiles/{}/replay": [.generalDirectorate],
    ]

    private func everyone(_ service: SharedService) async throws -> [People: Caller] {
        var callers: [People: Caller] = [:]
        for role in People.allCases {
            callers[role] = try await service.installation.caller(
                role, "matrix", firm: role == .firmUser ? "0730018000" : nil,
                directorate: [.directorate, .tradeInspector].contains(role) ? "nowhere" : nil)
        }
        return callers
    }

    private func send(_ caller: Caller, _ operation: APIDescription.Operation, _ addresses: Addresses) async throws
        -> Int
    {
        let body = operation.method == "GET" ? nil : Array("{}".utf8)
        let headers = body == nil ? [:] : ["Content-Type": "application/json"]
        return try await caller.send(operation.method, addresses.fill(operation.path), body: body, headers: headers)
            .status
    }

    @Test("Every endpoint asks for a token (401) and refuses every role that it does not name (403)")
    func matrix() async throws {
        let service = try await SharedService.get()
        let addresses = try await Addresses(service.gin())
        let callers = try await everyone(service)
        let operations = try await APIDescription(of: service.installation).operations
        #expect(operations.count > 50)
        for operation in operations {
            guard let roles = operation.roles else { continue }
            #expect(try await send(service.installation.anonymous, operation, addresses) == 401, "\(operation.name)")
            for (role, caller) in callers {
                let status = try await send(caller, operation, addresses)
                if roles.contains(role.rawValue) {
                    #expect(status != 401 && status < 500, "\(operation.name) as \(role): \(status)")
                } else {
                    #expect(status == 403, "\(operation.name) as \(role): \(status)")
                }
            }
        }
    }

    @Test("Commands are for whom the contract names, and an auditor and a buyer write nothing")
    func writers() async throws {
        let operations = try await APIDescription(of: SharedService.get().installation).operations
        for operation in operations where operation.method != "GET" {
            let name = operation.name.replacing(#/\{[^}]*\}/#, with: "{}")
            if operation.roles != nil { #expect(operation.roles?.contains("auditor") == false, "\(name)") }
            guard let writers = Self.writers[name] else { continue }
            #expect(operation.roles == Set(writers.map(\.rawValue)), "\(name)")
        }
    }

    @Test("Each sees its own firm, factory or directorate only")
    func sight() async throws {
        let service = try await SharedService.get()
        let addresses = try await Addresses(service.gin())
        let paths = [
            "/v1/factories/{id}", "/v1/lots/{season}/{lotNumber}", "/v1/lots/{season}/{lotNumber}/events",
            "/v1/certificates/{number}", "/v1/notifications/{id}", "/v1/bales/{factory}/{season}/{number}",
        ]
        let strangers = try await everyone(service)
        for path in paths.map(addresses.fill) {
            for role in [People.firmUser, .responsibleInspector, .directorate, .tradeInspector, .laboratory, .customs] {
                #expect(try await strangers[role]?.get(path).status == 403, "\(path) as \(role)")
            }
            for own in [addresses.gin.inspector, service.region.directorate, service.region.generalDirectorate] {
                #expect(try await own.get(path).status == 200, "\(path)")
            }
        }
        let foreign = try await service.region.makeTrader()
        for path in ["/v1/trade-applications/{id}", "/v1/references/{number}"].map(addresses.fill) {
            #expect(try await foreign.user.get(path).status == 403, "\(path)")
        }
    }
}
