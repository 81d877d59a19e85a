/// What the communiqué or the Ministry sets by number or list. The names are the API's; the values are data.
package enum ParameterName: String, Codable, CaseIterable, Sendable {
    /// M11/3: bales in a lot by sondaj.
    case sondajLotMaximum
    /// M11/3: bales in a lot by tek balya.
    case tekBalyaLotMaximum
    /// M9/2: moisture, in thousandths.
    case moistureMaximum
    /// M13/4: share of bales to open, in thousandths.
    case sondajOpenMinimum
    case sondajOpenMaximum
    /// M11/2: gross mass of a bale, in grams.
    case baleGrossMinimum
    case baleGrossMaximum
    /// M23/1: how many seasons back a bale may have been pressed.
    case baleSeasonsBack
    /// M11/2: gins whose complete press is exempt from the minimum mass (2001/21).
    case baleMinimumExemptions
    /// M21/1: days to conclude a control.
    case controlDeadlineDays
    /// M29/1: hours to conclude an export application.
    case exportDeadlineHours
    /// M30/1: working days to conclude an import application.
    case importDeadlineWorkingDays
    /// M23/1: months a certificate is valid.
    case certificateValidityMonths
    /// M29/3, M30/3: months a reference is valid.
    case referenceValidityMonths
    /// M19/1: days from notification to the start of work.
    case notificationLeadDays
    /// M4/1-h: members of a commission.
    case commissionMinimum
    /// M15/1, M19/2: requirements that a commission must find met, by method.
    case sondajRequirements
    case tekBalyaRequirements
    /// M14/4: what a sample must be; the laboratory says at receipt which condition is not met.
    case samplingConditions
    /// M14/4: mass of a sample, in grams.
    case sampleMassMinimum
    /// M14/4: days from taking a sample to the laboratory.
    case sampleDeliveryDays
    /// M14/5: by how much a control sample may differ from what was declared: `micronaire=100`, in thousandths.
    case analysisTolerances
    /// M20/3: 1 where a lot may only be presented on a report that the laboratory delivered before.
    case laboratoryReportsDelivered
    /// M35/1: days to mend a finding.
    case remedyMaximumDays
    /// M35/1: months of suspension, first and repeated.
    case suspensionMinimumMonths
    case repeatedSuspensionMinimumMonths
    /// M34/1-a: months for which personal data is kept after the last event that speaks of the person.
    case personalDataRetentionMonths
    /// What becomes of it then: `list` leaves it to the General Directorate, `destroy` destroys it.
    case personalDataAfterRetention
    /// M17/1: points that pass the exam, out of 100.
    case examPassMark
    /// M17/2: working days to object to an exam's result.
    case objectionWorkingDays
    /// M17/2: members of the board of experts.
    case expertBoardMembers
    /// M17/3: years in an office of the directorate that stand for training and exam.
    case formerServiceYears
    /// M36/1: warnings in one season that take an inspector's authority away.
    case inspectorWarningsMaximum
    /// M36/2: months to employ another inspector in a revoked one's place.
    case replacementMonths
    /// M36/3: months after a revocation without a new application.
    case reapplicationMonths
    /// M26/1: tariff lines in scope.
    case tariffLines
    /// M29/5, M30/5: references of goods out of scope.
    case outOfScopeExportReference
    case outOfScopeImportReference
    /// M21/4, M29/6: tariff lines of sustainable cotton.
    case sustainableTariffLines
    /// M38/1, M38/3: fees, in kuruş.
    case factoryInspectionFee
    case trainingFee
    /// M38/3: days to pay a fee.
    case feePaymentDays
    /// M28/1: kinds of documents that an application needs.
    case exportDocuments
    case importDocuments
    /// M29/1, M30/1: countries that the risk analysis watches, by two letters.
    case watchedCountries
}

package enum ParameterValue: Hashable, Sendable {
    case number(Int)
    case text(String)
    case list([String])
}

extension ParameterValue: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .list(try container.decode([String].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let list): try container.encode(list)
        }
    }

    var texts: [String] {
        switch self {
        case .number: []
        case .text(let text): [text]
        case .list(let texts): texts
        }
    }

    /// As people write it: a whole number, a text, or texts separated by commas, by the shape of `other`.
    package init?(_ text: String, shapedLike other: ParameterValue) {
        switch other {
        case .number:
            guard let number = Int(text) else { return nil }
            self = .number(number)
        case .text: self = .text(text)
        case .list: self = .list(text.split(separator: ",").map(String.init))
        }
    }

    func hasShape(of other: ParameterValue) -> Bool {
        switch (self, other) {
        case (.number, .number), (.text, .text), (.list, .list): true
        case (.number, _), (.text, _), (.list, _): false
        }
    }
}
