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

/// M33/1: a sample that the commission takes, to be given back.
package struct SampleTaken: Codable, Hashable, Sendable {
    /// 1, 2, 3 … within the inspection.
    package let sample: Int
    /// Of what: a bale, a heap in a depot.
    package let what: String
    package let netWeight: Kilograms?

    package init(sample: Int, what: String, netWeight: Kilograms? = nil) {
        self.sample = sample
        self.what = what
        self.netWeight = netWeight
    }
}
