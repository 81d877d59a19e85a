import Foundation

/// An export or import that will be applied for.
struct PlannedTrade: Sendable {
    static let carded = "5201.00.90.00.19"
    static let sustainable = "5201.00.90.00.11"

    /// Names it among the others: `E1`.
    let name: String
    let by: PersonKey
    let direction: String
    let regime: String
    var gtip = carded
    let netKg: Decimal
    let country: String
    var uses: [TradeRequest.Use] = []
    var lane: String?
    /// Where it is inspected.
    var conforms = true

    var firm: FirmKey { by.person.firm ?? .mill }

    /// An export of bales by number, to their net mass.
    static func export(
        _ name: String, _ certificate: CertificateAnswer, _ bales: Range<Int>, by: PersonKey, to country: String,
        gtip: String = carded, lane: String? = nil, conforms: Bool = true
    ) -> PlannedTrade {
        let chosen = certificate.bales[bales.clamped(to: certificate.bales.indices)]
        return PlannedTrade(
            name: name, by: by, direction: "export", regime: "export", gtip: gtip,
            netKg: chosen.map(\.netKg).reduce(0, +), country: country,
            uses: [TradeRequest.Use(number: certificate.number, bales: chosen.map(\.number))], lane: lane,
            conforms: conforms)
    }

    static func `import`(
        _ name: String, tonnes: Int, from country: String, regime: String = "freeCirculation", lane: String? = nil
    ) -> PlannedTrade {
        PlannedTrade(
            name: name, by: .userMill, direction: "import", regime: regime, netKg: Decimal(tonnes * 1000),
            country: country, lane: lane)
    }
}
