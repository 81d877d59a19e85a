package import Regulation

extension FeeAccount {
    /// M38/1, M38/3: due by the tariff of its day, or in the amount that is named.
    package func accrue(
        _ kind: FeeKind, amount: Lira? = nil, for cause: String, by directorate: DirectorateCode, _ act: Act
    ) throws(Refusal) -> [FeeEvent] {
        var faults = Faults()
        faults.require(
            Wording.isGiven(cause), "M38/1", at: "/cause", tr: "Masrafın sebebi yazılmalıdır.",
            en: "What the fee is for is said.")
        let tariff = kind.tariff(act.rules)
        faults.require(
            tariff == nil || amount == nil || amount == tariff, "M38/3", at: "/amount",
            tr: "Bu masrafın tutarı tarifededir: \(tariff ?? .zero) TL.",
            en: "The tariff sets this fee: \(tariff ?? .zero) TRY.")
        let due = tariff ?? amount
        faults.require(
            due != nil && (tariff != nil || due ?? .zero > .zero), "M38/1", at: "/amount",
            tr: "Tutar yazılmalı ve sıfırdan büyük olmalıdır.", en: "The amount is named, and above zero.")
        try faults.throwIfAny()
        guard let due, due > .zero else { return [] }
        return [
            .accrued(
                Fee(
                    number: fees.count + 1, kind: kind, directorate: directorate, amount: due, on: act.today,
                    dueOn: act.today.adding(days: act.rules.number(.feePaymentDays)), cause: cause))
        ]
    }

    /// M38/1: the same receipt again changes nothing.
    package func pay(_ payment: Payment, _ act: Act) throws(Refusal) -> [FeeEvent] {
        if payments.contains(payment) { return [] }
        var faults = Faults()
        faults.require(
            payment.amount > .zero, "M38/1", at: "/amount", tr: "Tutar sıfırdan büyük olmalıdır.",
            en: "The amount is above zero.")
        faults.require(
            payment.on <= act.today, "M38/1", at: "/on", tr: "Ödeme tarihi ileri bir gün olamaz.",
            en: "A payment does not lie ahead.")
        faults.require(
            Wording.isGiven(payment.receipt), "M38/1", at: "/receipt", tr: "Makbuz numarası yazılmalıdır.",
            en: "The receipt's number is given.")
        faults.require(
            !payments.contains { $0.receipt == payment.receipt }, "M38/1", at: "/receipt",
            tr: "Bu makbuz başka bir ödemeyle kaydedilmiş.", en: "This receipt was recorded with another payment.")
        try faults.throwIfAny()
        return [.paid(payment)]
    }
}
