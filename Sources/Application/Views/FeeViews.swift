package import CottonControl
package import Foundation
package import Regulation

/// M38/1: what a firm owes and paid. Amounts in Turkish lira.
package struct FeeAccountView: Codable, Equatable, Sendable {
    package struct FeeView: Codable, Equatable, Sendable {
        package let number: Int
        package let kind: FeeKind
        package let directorate: DirectorateCode
        package let amount: Decimal
        package let on: CalendarDate
        package let dueOn: CalendarDate
        package let cause: String
    }

    package struct PaymentView: Codable, Equatable, Sendable {
        package let amount: Decimal
        package let on: CalendarDate
        package let receipt: String
    }

    package let balance: Decimal
    /// What is due and late.
    package let arrears: Decimal
    package let fees: [FeeView]
    package let payments: [PaymentView]

    package init(_ account: FeeAccount, on date: CalendarDate) {
        balance = Decimal(account.balance)
        arrears = Decimal(account.arrears(on: date))
        fees = account.fees.map {
            FeeView(
                number: $0.number, kind: $0.kind, directorate: $0.directorate, amount: Decimal($0.amount), on: $0.on,
                dueOn: $0.dueOn, cause: $0.cause)
        }
        payments = account.payments.map {
            PaymentView(amount: Decimal($0.amount), on: $0.on, receipt: $0.receipt)
        }
    }
}

/// M38/2: a directorate's income from samples. Amounts in Turkish lira.
package struct SampleSalesView: Codable, Equatable, Sendable {
    package struct SaleView: Codable, Equatable, Sendable {
        package let on: CalendarDate
        package let netKg: Decimal
        package let amount: Decimal
        package let receipt: String
    }

    package let directorate: DirectorateCode
    package let income: Decimal
    package let sales: [SaleView]

    package init(_ sales: SampleSales, of directorate: DirectorateCode) {
        self.directorate = directorate
        income = Decimal(sales.income)
        self.sales = sales.sales.map {
            SaleView(on: $0.on, netKg: Decimal($0.netWeight), amount: Decimal($0.amount), receipt: $0.receipt)
        }
    }
}
