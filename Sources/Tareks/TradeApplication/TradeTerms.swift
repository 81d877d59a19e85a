package import Regulation

package enum TradeApplicationKind {}
package typealias TradeApplicationID = Identifier<TradeApplicationKind>

package enum TradeDirection: String, Codable, CaseIterable, Sendable {
    case export
    case `import`
}

/// The customs regime that the goods are to be placed under (M2/2).
package enum CustomsRegime: String, Codable, CaseIterable, Sendable {
    case export
    case inwardProcessing
    case freeCirculation
}

/// M26/2: what an export takes from a control certificate.
package struct Evidence: Codable, Hashable, Sendable {
    /// The certificate's number.
    package let number: String
    /// The bales taken; `nil` where a mass is taken without naming bales.
    package let bales: [String]?
    package let netWeight: Kilograms

    package init(number: String, bales: [String]?, netWeight: Kilograms) {
        self.number = number
        self.bales = bales
        self.netWeight = netWeight
    }
}
