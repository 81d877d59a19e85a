package import Regulation

/// M38/1: what a firm owes the revolving fund and what it paid; payments go to what fell due first.
package struct FeeAccount: Aggregate {
    package internal(set) var fees: [Fee] = []
    package internal(set) var payments: [Payment] = []

    package init() {}

    /// What is paid beyond what is due is negative.
    package var balance: Lira { fees.map(\.amount).sum() - payments.map(\.amount).sum() }

    /// What was due before `date` and is not paid.
    package func arrears(on date: CalendarDate) -> Lira {
        let late = fees.filter { $0.dueOn < date }.map(\.amount).sum() - payments.map(\.amount).sum()
        return max(.zero, late)
    }

    package mutating func evolve(_ event: FeeEvent) {
        switch event {
        case .accrued(let fee): fees.append(fee)
        case .paid(let payment): payments.append(payment)
        }
    }
}

/// Stream `fees-FIRM`.
package enum FeeEvent: Equatable, Sendable {
    case accrued(Fee)
    case paid(Payment)
}
