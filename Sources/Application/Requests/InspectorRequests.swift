package import CottonControl
package import Regulation

package struct InspectorApplication: Sendable {
    package let userId: String
    package let name: String
    package let tckn: CitizenNumber?
    package let email: String?
    package let education: Education
    package let basis: QualificationBasis
    package let cottonMaster: Bool
    package let formerService: FormerService?
    package let earlierAuthority: EarlierAuthority?
    package let directorate: DirectorateCode?

    package init(
        userId: String, name: String, tckn: CitizenNumber?, email: String?, education: Education,
        basis: QualificationBasis, cottonMaster: Bool, formerService: FormerService?,
        earlierAuthority: EarlierAuthority?, directorate: DirectorateCode?
    ) {
        self.userId = userId
        self.name = name
        self.tckn = tckn
        self.email = email
        self.education = education
        self.basis = basis
        self.cottonMaster = cottonMaster
        self.formerService = formerService
        self.earlierAuthority = earlierAuthority
        self.directorate = directorate
    }
}

package struct BoardMemberName: Sendable {
    package let userId: String
    package let role: BoardRole
    /// `nil` where the request does not say.
    package let chair: Bool?

    package init(userId: String, role: BoardRole, chair: Bool?) {
        self.userId = userId
        self.role = role
        self.chair = chair
    }
}
