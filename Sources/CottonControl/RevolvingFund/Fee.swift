package import Regulation

/// M38/1: what a firm pays the revolving fund for.
package enum FeeKind: String, Codable, CaseIterable, Sendable {
    /// A commission's visit, for the season's notification or in supervision.
    case factoryInspection
    /// A training of responsible inspectors.
    case training
    /// Another cost, such as an analysis; its amount is named by the directorate.
    case other
}

extension FeeKind {
    /// M38/3: the tariff by which it is due; `nil` where the amount is named.
    package func tariff(_ rules: Rules) -> Lira? {
        switch self {
        case .factoryInspection: Lira(kurus: Int64(rules.number(.factoryInspectionFee)))
        case .training: Lira(kurus: Int64(rules.number(.trainingFee)))
        case .other: nil
        }
    }
}

/// M38/1: something due.
package struct Fee: Codable, Equatable, Sendable {
    package let number: Int
    package let kind: FeeKind
    package let directorate: DirectorateCode
    package let amount: Lira
    package let on: CalendarDate
    /// The last day on which it is paid in time.
    package let dueOn: CalendarDate
    /// What it is for, such as the notification or the inspection.
    package let cause: String
}

/// M38/1: something paid.
package struct Payment: Codable, Equatable, Sendable {
    package let amount: Lira
    package let on: CalendarDate
    /// The receipt's number: a payment is recorded once.
    package let receipt: String

    package init(amount: Lira, on: CalendarDate, receipt: String) {
        self.amount = amount
        self.on = on
        self.receipt = receipt
    }
}
