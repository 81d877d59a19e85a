package import Regulation

/// Applies for a person's authority (M15/3, M15/4, M17/3, GM1/1).
package struct RegisterInspector: Sendable {
    package let act: Act
    package let inspector: InspectorID
    package let basis: QualificationBasis
    package let education: Education
    /// M15/4: served as a Pamuk Ustası.
    package let cottonMaster: Bool
    package let formerService: FormerService?
    package let earlierAuthority: EarlierAuthority?
    package let directorate: DirectorateCode?
    /// The citizen's pseudonym, by which a person is known again behind another user id; `nil`: no TCKN was given.
    package let person: SubjectID?
    /// The record that the same person has under another user id.
    package let other: ResponsibleInspector?
    /// The vault's revision with the person's data.
    package let revision: Int

    package init(
        act: Act, inspector: InspectorID, basis: QualificationBasis, education: Education, cottonMaster: Bool = false,
        formerService: FormerService? = nil, earlierAuthority: EarlierAuthority? = nil,
        directorate: DirectorateCode? = nil, person: SubjectID? = nil, other: ResponsibleInspector? = nil, revision: Int
    ) {
        self.act = act
        self.inspector = inspector
        self.basis = basis
        self.education = education
        self.cottonMaster = cottonMaster
        self.formerService = formerService
        self.earlierAuthority = earlierAuthority
        self.directorate = directorate
        self.person = person
        self.other = other
        self.revision = revision
    }
}

/// M16/1
package struct CompleteTraining: Sendable {
    package let act: Act
    package let on: CalendarDate
    package let place: String

    package init(act: Act, on: CalendarDate, place: String) {
        self.act = act
        self.on = on
        self.place = place
    }
}

/// M17/1
package struct TakeExam: Sendable {
    package let act: Act
    package let on: CalendarDate
    package let score: Int
    /// The day of the result; `nil`: the day of the exam.
    package let announcedOn: CalendarDate?

    package init(act: Act, on: CalendarDate, score: Int, announcedOn: CalendarDate? = nil) {
        self.act = act
        self.on = on
        self.score = score
        self.announcedOn = announcedOn
    }
}

/// M17/2: objects to the result of the latest exam.
package struct FileObjection: Sendable {
    package let act: Act
    package let on: CalendarDate

    package init(act: Act, on: CalendarDate) {
        self.act = act
        self.on = on
    }
}

/// M17/2
package struct DecideObjection: Sendable {
    package let act: Act
    package let number: Int
    package let board: [BoardMember]
    package let upheld: Bool
    package let score: Int?

    package init(act: Act, number: Int, board: [BoardMember], upheld: Bool, score: Int? = nil) {
        self.act = act
        self.number = number
        self.board = board
        self.upheld = upheld
        self.score = score
    }
}

/// M17/1: the directorate assents to an authority, or withholds its assent.
package struct GiveAssent: Sendable {
    package let act: Act
    package let directorate: DirectorateCode?
    package let given: Bool
    /// Why, where it is withheld.
    package let note: String?

    package init(act: Act, directorate: DirectorateCode?, given: Bool, note: String? = nil) {
        self.act = act
        self.directorate = directorate
        self.given = given
        self.note = note
    }
}

/// M17/1
package struct AuthoriseInspector: Sendable {
    package let act: Act
    /// `nil`: the one of the earlier authority (GM1/1), or `newNumber`.
    package let authorisationNumber: String?
    package let newNumber: String
    package let validUntil: CalendarDate?

    package init(
        act: Act, authorisationNumber: String?, newNumber: String = "", validUntil: CalendarDate? = nil
    ) {
        self.act = act
        self.authorisationNumber = authorisationNumber
        self.newNumber = newNumber
        self.validUntil = validUntil
    }
}

/// M36/1
package struct WarnInspector: Sendable {
    package let act: Act
    package let finding: Finding
    package let on: CalendarDate

    package init(act: Act, finding: Finding, on: CalendarDate) {
        self.act = act
        self.finding = finding
        self.on = on
    }
}
