package import Regulation

package enum RiskProfileKind {}
package typealias RiskProfileID = Identifier<RiskProfileKind>

/// What kind of application a profile judges.
package enum RiskScope: String, Codable, CaseIterable, Sendable {
    case lot
    case export
    case `import`
}

/// One criterion of a profile. The weights of all criteria hit that name a lane or a stricter one are added up; the
/// strictest lane whose sum reaches 100 is taken. So a weight of 100 decides alone, two of 50 together.
package struct CriterionWeight: Codable, Hashable, Sendable {
    package static let decisive = 100

    package let criterion: RiskCriterion
    /// The least value of the fact that is a hit.
    package let threshold: Int
    /// 1 to 100.
    package let weight: Int
    package let lane: Lane

    package init(_ criterion: RiskCriterion, from threshold: Int = 1, weight: Int, lane: Lane) {
        self.criterion = criterion
        self.threshold = threshold
        self.weight = weight
        self.lane = lane
    }
}

/// How applications of one kind are chosen for examination, from a day on.
package struct RiskProfile: Codable, Hashable, Sendable {
    package let id: RiskProfileID
    package let name: String
    package let scope: RiskScope
    package let effectiveFrom: CalendarDate
    package let criteria: [CriterionWeight]
    /// Least share that is examined by chance, whatever else is known.
    package let randomShare: Permille
    /// Share of all that is examined in the end; chance fills up to it.
    package let expectedShare: Permille
    /// Share of those that pass that is audited afterwards.
    package let auditShare: Permille
    package let source: String

    package init(
        id: RiskProfileID, name: String, scope: RiskScope, effectiveFrom: CalendarDate, criteria: [CriterionWeight],
        randomShare: Permille, expectedShare: Permille, auditShare: Permille, source: String
    ) {
        self.id = id
        self.name = name
        self.scope = scope
        self.effectiveFrom = effectiveFrom
        self.criteria = criteria
        self.randomShare = randomShare
        self.expectedShare = expectedShare
        self.auditShare = auditShare
        self.source = source
    }
}
