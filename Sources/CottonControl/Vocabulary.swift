package import Regulation

package enum FactoryKind {}
package typealias FactoryID = Identifier<FactoryKind>

package enum NotificationKind {}
package typealias NotificationID = Identifier<NotificationKind>

/// A responsible inspector is known by the pseudonym of the person.
package enum InspectorKind {}
package typealias InspectorID = Identifier<InspectorKind>

package enum ReferralKind {}
package typealias ReferralID = Identifier<ReferralKind>

package enum LotKind {}
package typealias LotID = Identifier<LotKind>

/// M12/1: by opening a share of a lot's bales, or by a sample from every bale.
package enum ControlMethod: String, Codable, CaseIterable, Sendable {
    case sondaj
    case tekBalya
}

/// M6/1: cotton ginned in one way is not mixed with cotton ginned in another.
package enum GinningMethod: String, Codable, CaseIterable, Sendable {
    case rollerGin
    case sawGin
    case linterGin
}

/// M7/1, M7/2: the three groups of cotton, and beside them linters and fibre waste, none mixed with another.
package enum CottonGroup: String, Codable, CaseIterable, Sendable {
    case shortStaple
    case upland
    case longStaple
    case linter
    case waste
}
