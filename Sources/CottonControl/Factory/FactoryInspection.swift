package import Regulation

/// M33/1: of its own motion, on a complaint or on a tip.
package enum InspectionCause: String, Codable, CaseIterable, Sendable {
    case exOfficio
    case complaint
    case tip
}

/// M4/1-h: a member of a commission of the directorate.
package struct CommissionMember: Codable, Hashable, Sendable {
    package let user: SubjectID
    package let tradeInspector: Bool

    package init(user: SubjectID, tradeInspector: Bool) {
        self.user = user
        self.tradeInspector = tradeInspector
    }
}
