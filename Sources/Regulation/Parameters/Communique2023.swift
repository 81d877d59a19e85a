/// The values stated by the communiqué 2023/24 and, where it leaves them to the Ministry, by the texts named as source.
package enum Communique2023 {
    package static let name = "2023/24"
    package static let parameters = Parameters(seed)

    package static var seed: [Parameter] {
        stated.map { name, value, article in
            Parameter(name: name, value: value, effectiveFrom: inForce, source: "2023/24 \(article)")
        }
            + assumed.map { name, value, source in
                Parameter(name: name, value: value, effectiveFrom: inForce, source: source)
            } + sustainable
    }

    /// M41/1-b
    package static let inForce = CalendarDate(daysSince1970: 19_358)

    /// M41/1-a: M21/4 and M29/6 are in force from 1 August 2023.
    private static let sustainable = [
        Parameter(
            name: .sustainableTariffLines, value: .list([]), effectiveFrom: inForce, source: "2023/24 M41/1-b"),
        Parameter(
            name: .sustainableTariffLines, value: .list(["5201.00.90.00.11"]),
            effectiveFrom: CalendarDate(daysSince1970: 19_570), source: "2023/24 M26/1, M29/6, M41/1-a"),
    ]

    private static let stated: [(ParameterName, ParameterValue, String)] = [
        (.sondajLotMaximum, .number(200), "M11/3"),
        (.tekBalyaLotMaximum, .number(100), "M11/3"),
        (.moistureMaximum, .number(85), "M9/2"),
        (.sondajOpenMinimum, .number(20), "M13/4"),
        (.sondajOpenMaximum, .number(200), "M13/4"),
        (.controlDeadlineDays, .number(2), "M21/1"),
        (.exportDeadlineHours, .number(24), "M29/1"),
        (.importDeadlineWorkingDays, .number(3), "M30/1"),
        (.certificateValidityMonths, .number(12), "M23/1"),
        (.referenceValidityMonths, .number(2), "M29/3, M30/3"),
        (.notificationLeadDays, .number(14), "M19/1"),
        (.commissionMinimum, .number(2), "M4/1-h"),
        (.remedyMaximumDays, .number(30), "M35/1"),
        (.suspensionMinimumMonths, .number(1), "M35/1"),
        (.repeatedSuspensionMinimumMonths, .number(3), "M35/1"),
        (.personalDataRetentionMonths, .number(60), "M34/1-a"),
        (.examPassMark, .number(70), "M17/1"),
        (.objectionWorkingDays, .number(2), "M17/2"),
        (.expertBoardMembers, .number(3), "M17/2"),
        (.formerServiceYears, .number(5), "M17/3"),
        (.inspectorWarningsMaximum, .number(2), "M36/1"),
        (.replacementMonths, .number(1), "M36/2"),
        (.reapplicationMonths, .number(12), "M36/3"),
        (.outOfScopeExportReference, .text("13141902518146095263410"), "M29/5"),
        (.outOfScopeImportReference, .text("12879356925413624532589"), "M30/5"),
        (
            .tariffLines,
            .list([
                "1404.20.00.00.00", "5201.00.90.00.11", "5201.00.90.00.19", "5202.10.00.00.19", "5202.91.00.00.11",
                "5202.91.00.00.12", "5202.91.00.00.19", "5202.99.00.00.12", "5202.99.00.00.13", "5202.99.00.00.18",
            ]), "M26/1"
        ),
    ]

    private static let assumed: [(ParameterName, ParameterValue, String)] = [
        (.baleGrossMinimum, .number(190_000), "2001/21"),
        (.baleMinimumExemptions, .list(["sawGin"]), "2001/21"),
        (.sondajRequirements, .list(["classingRoom", "moistureMeter", "responsibleInspector"]), "M13/1, M15/1"),
        (
            .tekBalyaRequirements, .list(["moistureMeter", "responsibleInspector", "sampling"]),
            "M14/1, M15/1 (assumed)"
        ),
        (.personalDataAfterRetention, .text("list"), "M34/1-a (assumed)"),
        (.factoryInspectionFee, .number(250_000), "M38/1, M38/3 (assumed)"),
        (.trainingFee, .number(150_000), "M38/1, M38/3 (assumed)"),
        (.feePaymentDays, .number(30), "M38/3 (assumed)"),
        (.baleGrossMaximum, .number(1_000_000), "M11/2 (assumed)"),
        (.baleSeasonsBack, .number(5), "M23/1, M34/1-a (assumed)"),
        (.samplingConditions, .list(["sealIntact", "labelled", "bothSides"]), "M14/4 (assumed)"),
        (.sampleMassMinimum, .number(225), "M14/4 (assumed: 4 oz from each side, as USDA)"),
        (.sampleDeliveryDays, .number(10), "M14/4 (assumed)"),
        (.laboratoryReportsDelivered, .number(0), "M20/3 (assumed)"),
        (
            .analysisTolerances,
            .list([
                "staple=1000", "micronaire=150", "strength=1500", "lengthMm=600", "uniformity=1200", "rd=1000",
                "plusB=500", "trash=200",
            ]), "M14/5 (assumed)"
        ),
        (.exportDocuments, .list([]), "M28/1 (assumed: none wanted yet)"),
        (.importDocuments, .list([]), "M28/1 (assumed: none wanted yet)"),
        (.watchedCountries, .list([]), "M29/1, M30/1 (assumed: none watched yet)"),
    ]
}
