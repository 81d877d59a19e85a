extension ParameterName {
    /// What a number may be, whatever the Ministry sets it to.
    var range: ClosedRange<Int> {
        switch self {
        case .moistureMaximum, .sondajOpenMinimum, .sondajOpenMaximum: 1...1000
        case .sondajLotMaximum, .tekBalyaLotMaximum: 1...2000
        case .baleGrossMinimum, .baleGrossMaximum: 0...10_000_000
        case .baleSeasonsBack: 0...50
        case .sampleMassMinimum: 0...100_000
        case .laboratoryReportsDelivered: 0...1
        case .commissionMinimum, .expertBoardMembers: 1...50
        case .examPassMark, .formerServiceYears: 0...100
        case .inspectorWarningsMaximum: 1...100
        case .factoryInspectionFee, .trainingFee: 0...1_000_000_000
        case .feePaymentDays, .controlDeadlineDays, .exportDeadlineHours, .importDeadlineWorkingDays,
            .certificateValidityMonths,
            .referenceValidityMonths, .notificationLeadDays, .remedyMaximumDays, .suspensionMinimumMonths,
            .repeatedSuspensionMinimumMonths, .objectionWorkingDays, .replacementMonths, .reapplicationMonths,
            .personalDataRetentionMonths, .sampleDeliveryDays:
            0...1000
        case .baleMinimumExemptions, .sondajRequirements, .tekBalyaRequirements, .samplingConditions,
            .analysisTolerances, .tariffLines, .outOfScopeExportReference, .outOfScopeImportReference,
            .sustainableTariffLines, .personalDataAfterRetention, .exportDocuments, .importDocuments,
            .watchedCountries:
            0...0
        }
    }

    var unit: Text {
        switch self {
        case .moistureMaximum, .sondajOpenMinimum, .sondajOpenMaximum: Text(tr: "binde", en: "thousandths")
        case .baleGrossMinimum, .baleGrossMaximum, .sampleMassMinimum: Text(tr: "gram", en: "grams")
        case .baleSeasonsBack: Text(tr: "sezon", en: "seasons")
        case .laboratoryReportsDelivered: Text(tr: "hayır 0, evet 1", en: "no 0, yes 1")
        case .sondajLotMaximum, .tekBalyaLotMaximum: Text(tr: "balya", en: "bales")
        case .commissionMinimum, .expertBoardMembers: Text(tr: "kişi", en: "people")
        case .exportDeadlineHours: Text(tr: "saat", en: "hours")
        case .controlDeadlineDays, .notificationLeadDays, .remedyMaximumDays, .feePaymentDays,
            .sampleDeliveryDays:
            Text(tr: "gün", en: "days")
        case .factoryInspectionFee, .trainingFee: Text(tr: "kuruş", en: "kuruş")
        case .importDeadlineWorkingDays, .objectionWorkingDays: Text(tr: "iş günü", en: "working days")
        case .certificateValidityMonths, .referenceValidityMonths, .suspensionMinimumMonths,
            .repeatedSuspensionMinimumMonths, .replacementMonths, .reapplicationMonths, .personalDataRetentionMonths:
            Text(tr: "ay", en: "months")
        case .examPassMark: Text(tr: "puan", en: "points")
        case .formerServiceYears: Text(tr: "yıl", en: "years")
        case .inspectorWarningsMaximum: Text(tr: "uyarı", en: "warnings")
        case .baleMinimumExemptions, .sondajRequirements, .tekBalyaRequirements, .samplingConditions,
            .analysisTolerances, .tariffLines, .outOfScopeExportReference, .outOfScopeImportReference,
            .sustainableTariffLines, .personalDataAfterRetention, .exportDocuments, .importDocuments,
            .watchedCountries:
            Text(tr: "liste veya metin", en: "a list or text")
        }
    }
}
