package import Regulation

/// M17/2: the office in which someone sits on the board.
package enum BoardRole: String, Codable, CaseIterable, Sendable {
    case director
    case deputyDirector
    /// Authorised in the products of the exam.
    case tradeInspector
    case other

    /// M17/2: in which office the chair is where nobody is said to have it: the director's, or else the deputy's.
    package static func chair(among roles: [BoardRole]) -> BoardRole? {
        [.director, .deputyDirector].first(where: roles.contains)
    }
}

/// M17/2: a member of the board of experts.
package struct BoardMember: Codable, Hashable, Sendable {
    package let user: SubjectID
    package let role: BoardRole
    package let chair: Bool

    package init(user: SubjectID, role: BoardRole, chair: Bool) {
        self.user = user
        self.role = role
        self.chair = chair
    }
}
