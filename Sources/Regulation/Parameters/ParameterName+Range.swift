extension ParameterName {
    /// What a number may be, whatever the Ministry sets it to.
    var range: ClosedRange<Int> {
        switch self {
        case .moistureMaximum, .sondajOpenMinimum, .sondajOpenMaximum: 1...1000
        case .sondajLotMaximum, .tekBalyaLotMaximum: 1...2000
        case .baleGrossMinimum: 0...1_000_000
        case .commissionMinimum: 1...50
        case .factoryInspectionFee, .trainingFee: 0...1_000_000_000
        case .feePaymentDays, .controlDeadlineDays, .exportDeadlineHours, .importDeadlineWorkingDays,
            .certificateValidityMonths,
            .referenceValidityMonths, .notificationLeadDays, .remedyMaximumDays, .suspensionMinimumMonths,
            .repeatedSuspensionMinimumMonths, .personalDataRetentionMonths:
            0...1000
        case .baleMinimumExemptions, .sondajRequirements, .tekBalyaRequirements, .laboratories, .tariffLines,
            .outOfScopeExportReference, .outOfScopeImportReference, .sustainableTariffLines,
            .personalDataAfterRetention:
            0...0
        }
    }

    var unit: Text {
        switch self {
        case .moistureMaximum, .sondajOpenMinimum, .sondajOpenMaximum: Text(tr: "binde", en: "thousandths")
        case .baleGrossMinimum: Text(tr: "gram", en: "grams")
        case .sondajLotMaximum, .tekBalyaLotMaximum: Text(tr: "balya", en: "bales")
        case .commissionMinimum: Text(tr: "kişi", en: "people")
        case .exportDeadlineHours: Text(tr: "saat", en: "hours")
        case .controlDeadlineDays, .notificationLeadDays, .remedyMaximumDays, .feePaymentDays:
            Text(tr: "gün", en: "days")
        case .factoryInspectionFee, .trainingFee: Text(tr: "kuruş", en: "kuruş")
        case .importDeadlineWorkingDays: Text(tr: "iş günü", en: "working days")
        case .certificateValidityMonths, .referenceValidityMonths, .suspensionMinimumMonths,
            .repeatedSuspensionMinimumMonths, .personalDataRetentionMonths:
            Text(tr: "ay", en: "months")
        case .baleMinimumExemptions, .sondajRequirements, .tekBalyaRequirements, .laboratories, .tariffLines,
            .outOfScopeExportReference, .outOfScopeImportReference, .sustainableTariffLines,
            .personalDataAfterRetention:
            Text(tr: "liste veya metin", en: "a list or text")
        }
    }
}
