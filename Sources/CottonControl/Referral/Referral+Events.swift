package import Regulation

/// Stream `referral-{id}`.
package enum ReferralEvent: Equatable, Sendable {
    case filed(ReferralFiled)
    case concluded(ReferralConcluded)
}

package struct ReferralFiled: Codable, Equatable, Sendable {
    package let referral: ReferralID
    package let directorate: DirectorateCode
    package let firm: SubjectID
    package let factory: FactoryID?
    package let inspection: Int?
    package let rule: Citation
    package let authority: String
    package let note: String
    package let on: CalendarDate

    package init(
        referral: ReferralID, directorate: DirectorateCode, firm: SubjectID, factory: FactoryID?, inspection: Int?,
        rule: Citation, authority: String, note: String, on: CalendarDate
    ) {
        self.referral = referral
        self.directorate = directorate
        self.firm = firm
        self.factory = factory
        self.inspection = inspection
        self.rule = rule
        self.authority = authority
        self.note = note
        self.on = on
    }
}

package struct ReferralConcluded: Codable, Equatable, Sendable {
    package let result: ReferralResult
    package let note: String
    package let on: CalendarDate

    package init(result: ReferralResult, note: String, on: CalendarDate) {
        self.result = result
        self.note = note
        self.on = on
    }
}
