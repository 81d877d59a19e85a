package import Regulation

/// On what an authority rests.
package enum QualificationBasis: String, Codable, CaseIterable, Sendable {
    /// M15/3, M17/1: training and exam.
    case exam
    /// M17/3: five years in an office of the directorate.
    case formerOfficial
    /// GM1/1: authorised when the communiqué came into force.
    case legacy
}

/// M15/3: the diploma, from the lowest upwards.
package enum Education: String, Codable, CaseIterable, Sendable {
    case primarySchool
    case middleSchool
    case highSchool
    case associate
    case university
    case postgraduate
}

/// M17/3: the offices whose years count.
package enum FormerPost: String, Codable, CaseIterable, Sendable {
    case director
    case deputyDirector
    case tradeInspector
}

/// M17/3: how the service ended.
package enum EndOfService: String, Codable, CaseIterable, Sendable {
    case resignation
    case retirement
    case other
}

/// M17/3: the service of a former official.
package struct FormerService: Codable, Hashable, Sendable {
    package let post: FormerPost
    /// Whole years in the post.
    package let years: Int
    package let leftBy: EndOfService

    package init(post: FormerPost, years: Int, leftBy: EndOfService) {
        self.post = post
        self.years = years
        self.leftBy = leftBy
    }
}

/// GM1/1: the authority that someone had when the communiqué came into force.
package struct EarlierAuthority: Codable, Hashable, Sendable {
    package let number: String
    package let since: CalendarDate

    package init(number: String, since: CalendarDate) {
        self.number = number
        self.since = since
    }
}

/// M17/1: who of the directorate assented to an authority, and when.
package struct DirectorateAssent: Codable, Hashable, Sendable {
    package let officer: SubjectID
    package let directorate: DirectorateCode?
    package let on: CalendarDate

    package init(officer: SubjectID, directorate: DirectorateCode?, on: CalendarDate) {
        self.officer = officer
        self.directorate = directorate
        self.on = on
    }
}
