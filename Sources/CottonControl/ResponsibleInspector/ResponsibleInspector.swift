package import Regulation

/// M15 to M17, M36: a person on the way to the authority of a responsible inspector, in it, or out of it.
package struct ResponsibleInspector: Aggregate {
    package struct Exam: Codable, Equatable, Sendable {
        package let taken: ExamTaken
        /// The board's, once an objection was upheld (M17/2).
        package internal(set) var revisedScore: Int?

        package var score: Int { revisedScore ?? taken.score }
    }

    package struct Objection: Codable, Equatable, Sendable {
        package let filed: ObjectionFiled
        package internal(set) var decided: ObjectionDecided?
    }

    /// The latest application; `nil` before the first.
    package internal(set) var registered: InspectorRegistered?
    /// Since the latest application, as the exams.
    package internal(set) var trainings: [TrainingCompleted] = []
    package internal(set) var exams: [Exam] = []
    package internal(set) var objections: [Objection] = []
    /// Over all applications: the numbers go on.
    package internal(set) var examCount = 0
    /// The directorate's latest word since the latest application; `nil` where it only sent the exam's result.
    package internal(set) var assent: AssentRecorded?
    package internal(set) var authorisation: InspectorAuthorised?
    /// M36/2: every factory and season, whether the inspector still works there or not.
    package internal(set) var employments: [InspectorEmployed] = []
    package internal(set) var warnings: [InspectorWarned] = []
    package internal(set) var revocation: InspectorRevoked?

    package init() {}

    /// M17/1, M36/1: whether the authority holds on `date`, as far as is known by now.
    package func isAuthorised(on date: CalendarDate) -> Bool {
        guard let authorisation, authorisation.on <= date else { return false }
        if let revocation, revocation.on <= date, authorisation.on <= revocation.on { return false }
        return authorisation.validUntil.map { date <= $0 } ?? true
    }

    /// M36/1: the warnings of one season.
    package func warnings(in season: Season) -> [InspectorWarned] {
        warnings.filter { $0.season == season }
    }

    func objection(_ number: Int) -> Objection? {
        objections.first { $0.filed.number == number }
    }
}
