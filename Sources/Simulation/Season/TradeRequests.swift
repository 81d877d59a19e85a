import Foundation

struct TradeRequest: Encodable {
    struct Use: Encodable {
        let number: String
        var bales: [String]?
        var netKg: Decimal?
    }

    let direction: String
    let regime: String
    let firm: String
    let gtip: String
    let netKg: Decimal
    let country: String
    let certificates: [Use]
    let declared: [String: String]
    let sustainable: SustainabilityRequest?
}

struct TradeInspectionRequest: Encodable {
    let inspectedOn: String
    let conforming: Bool
    let findings: [FindingRequest]
}

struct DeclarationRequest: Encodable {
    let declaration: String
    let registeredOn: String
    let direction: String
    let reference: String
    let gtip: String
    let firm: String
    let netKg: Decimal
}
