package import Regulation

/// M38/2: income of a directorate from samples, and parts of them, that were sold.
package struct SampleSales: Aggregate {
    package internal(set) var sales: [SampleSale] = []

    package init() {}

    package var income: Lira { sales.map(\.amount).sum() }

    package mutating func evolve(_ event: SampleSaleEvent) {
        switch event {
        case .sold(let sale): sales.append(sale)
        }
    }

    /// M38/2: the same receipt again changes nothing.
    package func record(_ sale: SampleSale, _ act: Act) throws(Refusal) -> [SampleSaleEvent] {
        if sales.contains(sale) { return [] }
        var faults = Faults()
        faults.require(
            sale.netWeight > .zero, "M38/2", at: "/netKg", tr: "Ağırlık sıfırdan büyük olmalıdır.",
            en: "The weight is above zero.")
        faults.require(
            sale.amount > .zero, "M38/2", at: "/amount", tr: "Tutar sıfırdan büyük olmalıdır.",
            en: "The amount is above zero.")
        faults.require(
            sale.on <= act.today, "M38/2", at: "/on", tr: "Satış tarihi ileri bir gün olamaz.",
            en: "A sale does not lie ahead.")
        faults.require(
            Wording.isGiven(sale.receipt), "M38/2", at: "/receipt", tr: "Makbuz numarası yazılmalıdır.",
            en: "The receipt's number is given.")
        faults.require(
            !sales.contains { $0.receipt == sale.receipt }, "M38/2", at: "/receipt",
            tr: "Bu makbuz başka bir satışla kaydedilmiş.", en: "This receipt was recorded with another sale.")
        try faults.throwIfAny()
        return [.sold(sale)]
    }
}

/// Stream `sample-sales-DIRECTORATE`.
package enum SampleSaleEvent: Equatable, Sendable {
    case sold(SampleSale)
}

/// M38/2
package struct SampleSale: Codable, Equatable, Sendable {
    package let on: CalendarDate
    package let netWeight: Kilograms
    package let amount: Lira
    package let receipt: String

    package init(on: CalendarDate, netWeight: Kilograms, amount: Lira, receipt: String) {
        self.on = on
        self.netWeight = netWeight
        self.amount = amount
        self.receipt = receipt
    }
}
