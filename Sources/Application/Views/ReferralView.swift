package import CottonControl
package import Regulation

package struct ReferralView: Codable, Equatable, Sendable {
    package enum Status: String, Codable, CaseIterable, Sendable {
        case pending
        case concluded
    }

    package let id: ReferralID
    package let directorate: DirectorateCode
    package let firm: PartyView
    package let factory: FactoryID?
    package let inspection: Int?
    package let rule: Citation
    package let to: String
    package let note: String
    package let on: CalendarDate
    package let status: Status
    package let result: ReferralResult?
    package let resultNote: String?
    package let concludedOn: CalendarDate?

    /// `nil` for a referral that was never filed.
    package init?(_ referral: Referral, names: Names) {
        guard let filed = referral.filed else { return nil }
        id = filed.referral
        directorate = filed.directorate
        firm = names.party(filed.firm)
        factory = filed.factory
        inspection = filed.inspection
        rule = filed.rule
        to = filed.authority
        note = filed.note
        on = filed.on
        status = referral.concluded == nil ? .pending : .concluded
        result = referral.concluded?.result
        resultNote = referral.concluded?.note
        concludedOn = referral.concluded?.on
    }
}
