import Regulation

/// The profiles a new service starts from. How TAREKS really selects is not public: all of this is assumed, and the
/// General Directorate replaces it by profiles of its own.
extension RiskProfile {
    private static let source = "varsayım: gerçek risk profilleri kamuya açık değildir"
    /// M41/1-b
    private static let inForce = CalendarDate(daysSince1970: 19_358)

    package static func assumed(for scope: RiskScope) -> RiskProfile {
        RiskProfile(
            id: RiskProfileID("assumed-" + scope.rawValue), name: name(scope), scope: scope, effectiveFrom: inForce,
            criteria: criteria(scope), randomShare: Permille(20), expectedShare: Permille(120),
            auditShare: Permille(15), source: source)
    }

    private static func name(_ scope: RiskScope) -> String {
        switch scope {
        case .lot: "Parti kontrolü, başlangıç profili"
        case .export: "İhracat kontrolü, başlangıç profili"
        case .import: "İthalat kontrolü, başlangıç profili"
        }
    }

    private static func criteria(_ scope: RiskScope) -> [CriterionWeight] {
        switch scope {
        case .lot:
            [
                CriterionWeight(.openWarning, weight: 100, lane: .red),
                CriterionWeight(.refusedBales, weight: 100, lane: .red),
                CriterionWeight(.pastFindings, from: 3, weight: 100, lane: .red),
                CriterionWeight(.pastFindings, weight: 40, lane: .red),
                CriterionWeight(.newFactory, weight: 40, lane: .red),
                CriterionWeight(.moistureNearLimit, from: 83, weight: 40, lane: .red),
                CriterionWeight(.ownerNeverSeen, weight: 30, lane: .yellow),
                CriterionWeight(.sustainableClaim, weight: 30, lane: .yellow),
                CriterionWeight(.largeLot, from: 190, weight: 20, lane: .yellow),
            ]
        case .export:
            [
                CriterionWeight(.holderDiffers, weight: 100, lane: .red),
                CriterionWeight(.withdrawnUnexamined, weight: 100, lane: .red),
                CriterionWeight(.pastFindings, from: 2, weight: 100, lane: .red),
                CriterionWeight(.pastFindings, weight: 50, lane: .red),
                CriterionWeight(.newFirm, weight: 40, lane: .yellow),
                CriterionWeight(.countryRisk, weight: 50, lane: .yellow),
                CriterionWeight(.sustainableClaim, weight: 30, lane: .yellow),
                CriterionWeight(.largeQuantity, from: 500, weight: 30, lane: .yellow),
                CriterionWeight(.sameDayRepeat, from: 5, weight: 30, lane: .yellow),
            ]
        case .import:
            [
                CriterionWeight(.withdrawnUnexamined, weight: 100, lane: .red),
                CriterionWeight(.pastFindings, from: 2, weight: 100, lane: .red),
                CriterionWeight(.pastFindings, weight: 50, lane: .red),
                CriterionWeight(.countryRisk, weight: 60, lane: .red),
                CriterionWeight(.newFirm, weight: 40, lane: .yellow),
                CriterionWeight(.largeQuantity, from: 1000, weight: 30, lane: .yellow),
                CriterionWeight(.sameDayRepeat, from: 5, weight: 30, lane: .yellow),
            ]
        }
    }
}
