package import Regulation

package struct FileReferral: Sendable {
    package let act: Act
    package let referral: ReferralID
    package let directorate: DirectorateCode
    /// Who is referred.
    package let firm: SubjectID
    package let factory: FactoryID?
    /// The number of the inspection on which it rests, and the inspection where the factory had such a one.
    package let inspection: (number: Int, record: Factory.Inspection?)?
    package let rule: Citation
    /// To whom: a public prosecutor's office, for example.
    package let authority: String
    package let note: String
    package let on: CalendarDate

    package init(
        act: Act, referral: ReferralID, directorate: DirectorateCode, firm: SubjectID, factory: FactoryID?,
        inspection: (number: Int, record: Factory.Inspection?)?, rule: Citation, authority: String, note: String,
        on: CalendarDate
    ) {
        self.act = act
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

package struct ConcludeReferral: Sendable {
    package let act: Act
    package let result: ReferralResult
    package let note: String
    package let on: CalendarDate

    package init(act: Act, result: ReferralResult, note: String, on: CalendarDate) {
        self.act = act
        self.result = result
        self.note = note
        self.on = on
    }
}
