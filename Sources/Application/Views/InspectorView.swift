package import CottonControl
package import Regulation

package struct InspectorView: Codable, Equatable, Sendable {
    package struct Objection: Codable, Equatable, Sendable {
        package let number: Int
        package let exam: Int
        package let on: CalendarDate
        package let decidedOn: CalendarDate?
        package let upheld: Bool?
        package let score: Int?
    }

    package struct Assent: Codable, Equatable, Sendable {
        package let directorate: DirectorateCode?
        package let officer: String
        package let on: CalendarDate
        package let given: Bool
        package let note: String?
    }

    package struct Exam: Codable, Equatable, Sendable {
        package let exam: Int
        package let on: CalendarDate
        package let score: Int
        package let announcedOn: CalendarDate
    }

    package let id: InspectorID
    package let userId: String
    package let name: String
    package let basis: QualificationBasis
    package let education: Education
    package let cottonMaster: Bool
    package let formerService: FormerService?
    package let earlierAuthority: EarlierAuthority?
    package let directorate: DirectorateCode?
    package let status: String
    package let assent: Assent?
    package let authorisationNumber: String?
    package let authorisedOn: CalendarDate?
    package let validUntil: CalendarDate?
    package let trainings: [TrainingCompleted]
    package let exams: [Exam]
    package let objections: [Objection]
    package let warnings: [InspectorWarned]
    package let revokedOn: CalendarDate?

    /// `nil` for a person who never applied.
    /// - Parameter names: of `inspector.people`.
    package init?(_ inspector: ResponsibleInspector, names: Names, on date: CalendarDate) {
        guard let registered = inspector.registered else { return nil }
        let record = names.people[SubjectID(registered.inspector.text)]
        id = registered.inspector
        userId = record?.userId ?? Erased.text
        name = record?.name ?? Erased.text
        basis = registered.basis
        education = registered.education
        cottonMaster = registered.cottonMaster
        formerService = registered.formerService
        earlierAuthority = registered.earlierAuthority
        directorate = registered.directorate
        assent = inspector.latestAssent.map { assent, given, note in
            Assent(
                directorate: assent.directorate, officer: names.userID(assent.officer), on: assent.on, given: given,
                note: note)
        }
        status = inspector.standing(on: date)
        authorisationNumber = inspector.authorisation?.authorisationNumber
        authorisedOn = inspector.authorisation?.on
        validUntil = inspector.authorisation?.validUntil
        trainings = inspector.trainings
        exams = inspector.exams.map(\.taken).map {
            Exam(exam: $0.exam, on: $0.on, score: $0.score, announcedOn: $0.announcedOn)
        }
        objections = inspector.objections.map {
            Objection(
                number: $0.filed.number, exam: $0.filed.exam, on: $0.filed.on, decidedOn: $0.decided?.on,
                upheld: $0.decided?.upheld, score: $0.decided?.score)
        }
        warnings = inspector.warnings
        revokedOn = inspector.revocation?.on
    }
}

extension ResponsibleInspector {
    /// Who applied again after a revocation is a candidate again (M36/3).
    fileprivate func standing(on date: CalendarDate) -> String {
        if isAuthorised(on: date) { return "authorised" }
        if isRevoked { return "revoked" }
        guard let authorisation, let registered, registered.on <= authorisation.on else { return "candidate" }
        return "expired"
    }

    /// Those whom a view names.
    package var people: Set<SubjectID> {
        Set([registered.map { SubjectID($0.inspector.text) }, latestAssent?.assent.officer].compactMap(\.self))
    }

    /// What the directorate said, or that on which the authority was given.
    fileprivate var latestAssent: (assent: DirectorateAssent, given: Bool, note: String?)? {
        assent.map { ($0.assent, $0.given, $0.note) } ?? authorisation?.assent.map { ($0, true, nil) }
    }
}
