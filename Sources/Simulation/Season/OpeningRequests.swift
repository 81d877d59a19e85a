struct FirmRequest: Encodable {
    let title: String
    let address: String
    let email: String
    let roles: [String]
}

struct AuthorisationRequest: Encodable {
    let userId: String
    let name: String
    let email: String
    let role: String
    let validUntil: String
}

struct InspectorRequest: Encodable {
    let userId: String
    let name: String
    let email: String
    let education: String
    let basis: String
    let directorate: String?
}

struct FactoryRequest: Encodable {
    struct Machines: Encodable {
        let ginningMethod: String
        let count: Int
    }

    struct Depot: Encodable {
        let name: String
        let address: String
    }

    let firm: String
    let name: String
    let kind: String
    let directorate: String
    let machines: [Machines]
    let presses: Int
    let classingRoom: Bool
    let moistureMeter: Bool
    let depots: [Depot]
}

struct NotificationRequest: Encodable {
    let season: String
    let startsOn: String
    let methods: [String]
    let responsibleInspectors: [String]
}

struct CommissionRequest: Encodable {
    struct Member: Encodable {
        let userId: String
        let tradeInspector: Bool
    }

    let members: [Member]
}

struct FindingsRequest: Encodable {
    struct Requirement: Encodable {
        let code: String
        let met: Bool
    }

    let requirements: [Requirement]
}

struct DecisionRequest: Encodable {
    let decision: String
    let registryNumber: Int?
}
