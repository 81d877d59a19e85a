package import Regulation

/// Stream `inspector-{id}`.
package enum InspectorEvent: Equatable, Sendable {
    case registered(InspectorRegistered)
    case trainingCompleted(TrainingCompleted)
    case examTaken(ExamTaken)
    case objectionFiled(ObjectionFiled)
    case objectionDecided(ObjectionDecided)
    case assentRecorded(AssentRecorded)
    case authorised(InspectorAuthorised)
    case employed(InspectorEmployed)
    case warned(InspectorWarned)
    case revoked(InspectorRevoked)
}

/// An application to become a responsible inspector; a later one begins anew (M36/3).
package struct InspectorRegistered: Codable, Equatable, Sendable {
    package let inspector: InspectorID
    package let basis: QualificationBasis
    package let education: Education
    /// M15/4: served as a Pamuk Ustası.
    package let cottonMaster: Bool
    package let formerService: FormerService?
    package let earlierAuthority: EarlierAuthority?
    package let directorate: DirectorateCode?
    /// M36/3: the citizen's pseudonym, where a TCKN was given.
    package let person: SubjectID?
    /// The vault's revision with the person's data.
    package let revision: Int
    package let on: CalendarDate

    package init(
        inspector: InspectorID, basis: QualificationBasis, education: Education, cottonMaster: Bool,
        formerService: FormerService? = nil, earlierAuthority: EarlierAuthority? = nil,
        directorate: DirectorateCode? = nil, person: SubjectID? = nil, revision: Int, on: CalendarDate
    ) {
        self.inspector = inspector
        self.basis = basis
        self.education = education
        self.cottonMaster = cottonMaster
        self.formerService = formerService
        self.earlierAuthority = earlierAuthority
        self.directorate = directorate
        self.person = person
        self.revision = revision
        self.on = on
    }
}

/// M16/1
package struct TrainingCompleted: Codable, Equatable, Sendable {
    package let on: CalendarDate
    package let place: String

    package init(on: CalendarDate, place: String) {
        self.on = on
        self.place = place
    }
}

/// M17/1: a written exam.
package struct ExamTaken: Codable, Equatable, Sendable {
    /// 1, 2, 3 … within the inspector.
    package let exam: Int
    package let on: CalendarDate
    /// Out of 100.
    package let score: Int
    /// M17/2: the day of the result.
    package let announcedOn: CalendarDate
    /// Of the directorate, who recorded it.
    package let officer: SubjectID

    package init(exam: Int, on: CalendarDate, score: Int, announcedOn: CalendarDate, officer: SubjectID) {
        self.exam = exam
        self.on = on
        self.score = score
        self.announcedOn = announcedOn
        self.officer = officer
    }
}

/// M17/2: an objection to a result.
package struct ObjectionFiled: Codable, Equatable, Sendable {
    /// 1, 2, 3 … within the inspector.
    package let number: Int
    package let exam: Int
    package let on: CalendarDate

    package init(number: Int, exam: Int, on: CalendarDate) {
        self.number = number
        self.exam = exam
        self.on = on
    }
}

/// M17/2: the board's final decision.
package struct ObjectionDecided: Codable, Equatable, Sendable {
    package let number: Int
    package let exam: Int
    package let board: [BoardMember]
    package let upheld: Bool
    /// What the board gives, where it upholds.
    package let score: Int?
    package let on: CalendarDate

    package init(number: Int, exam: Int, board: [BoardMember], upheld: Bool, score: Int? = nil, on: CalendarDate) {
        self.number = number
        self.exam = exam
        self.board = board
        self.upheld = upheld
        self.score = score
        self.on = on
    }
}

/// M17/1: what the directorate thinks of an authority.
package struct AssentRecorded: Codable, Equatable, Sendable {
    package let assent: DirectorateAssent
    package let given: Bool
    package let note: String?

    package init(assent: DirectorateAssent, given: Bool, note: String? = nil) {
        self.assent = assent
        self.given = given
        self.note = note
    }
}

/// M17/1
package struct InspectorAuthorised: Codable, Equatable, Sendable {
    package let authorisationNumber: String
    package let on: CalendarDate
    /// Still valid on that day.
    package let validUntil: CalendarDate?
    /// On whose assent; `nil` where no directorate was asked (GM1/1).
    package let assent: DirectorateAssent?

    package init(
        authorisationNumber: String, on: CalendarDate, validUntil: CalendarDate? = nil, assent: DirectorateAssent? = nil
    ) {
        self.authorisationNumber = authorisationNumber
        self.on = on
        self.validUntil = validUntil
        self.assent = assent
    }
}

/// M15/1: a factory was permitted to work with this inspector.
package struct InspectorEmployed: Codable, Hashable, Sendable {
    package let factory: FactoryID
    package let season: Season

    package init(factory: FactoryID, season: Season) {
        self.factory = factory
        self.season = season
    }
}

/// M36/1: a warning in writing, the finding named.
package struct InspectorWarned: Codable, Equatable, Sendable {
    package let finding: Finding
    package let on: CalendarDate
    package let season: Season
    /// The how manieth of that season.
    package let count: Int

    package init(finding: Finding, on: CalendarDate, season: Season, count: Int) {
        self.finding = finding
        self.on = on
        self.season = season
        self.count = count
    }
}

/// M36/1
package struct InspectorRevoked: Codable, Equatable, Sendable {
    /// The first day without authority.
    package let on: CalendarDate
    package let cause: RevocationCause

    package init(on: CalendarDate, cause: RevocationCause) {
        self.on = on
        self.cause = cause
    }
}

/// M36/1: why an authority ended.
package enum RevocationCause: String, Codable, CaseIterable, Sendable {
    case secondWarningInSeason
}
