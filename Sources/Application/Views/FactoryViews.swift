package import CottonControl
package import Regulation

package struct FactoryView: Codable, Equatable, Sendable {
    package struct WarningView: Codable, Equatable, Sendable {
        package let number: Int
        package let findings: [Finding]
        package let on: CalendarDate
        package let remedyBy: CalendarDate
        package let remediedOn: CalendarDate?
    }

    package let id: FactoryID
    package let name: String
    package let firm: PartyView
    package let kind: FactoryType
    package let directorate: DirectorateCode
    package let machines: [Machines]
    package let presses: Int
    package let classingRoom: Bool
    package let moistureMeter: Bool
    package let depots: [FactoryRecord.Depot]
    package let registryNumber: Int?
    package let warnings: [WarningView]
    package let suspensions: [FactorySuspended]
    package let suspendedUntil: CalendarDate?

    /// `nil` for a factory that was never registered.
    package init?(_ factory: Factory, record: FactoryRecord?, on date: CalendarDate, names: Names) {
        guard let registered = factory.registered else { return nil }
        id = registered.factory
        name = record?.name ?? Erased.text
        firm = names.party(registered.firm)
        kind = registered.kind
        directorate = registered.directorate
        machines = registered.installation.machines
        presses = registered.installation.presses
        classingRoom = registered.installation.classingRoom
        moistureMeter = registered.installation.moistureMeter
        depots = record?.depots ?? []
        registryNumber = factory.registryNumber
        warnings = factory.warnings.map {
            WarningView(
                number: $0.warned.warning, findings: $0.warned.findings, on: $0.warned.on,
                remedyBy: $0.warned.remedyBy, remediedOn: $0.remediedOn)
        }
        suspensions = factory.suspensions
        suspendedUntil = factory.suspension(on: date)?.until
    }
}

package struct NotificationView: Codable, Equatable, Sendable {
    package struct Member: Codable, Equatable, Sendable {
        package let userId: String
        package let tradeInspector: Bool
    }

    package let id: NotificationID
    package let factory: FactoryID
    package let directorate: DirectorateCode
    package let season: Season
    package let startsOn: CalendarDate
    package let methods: [ControlMethod]
    package let responsibleInspectors: [InspectorID]
    package let status: SeasonalNotification.Status
    package let notifiedAt: Instant
    package let commission: [Member]
    package let requirements: [RequirementFinding]
    package let registryNumber: Int?
    package let reason: String?
    package let decidedOn: CalendarDate?

    /// `nil` for a notification that was never made.
    package init?(_ notification: SeasonalNotification, names: Names) {
        guard let notified = notification.notified else { return nil }
        id = notified.notification
        factory = notified.factory
        directorate = notified.directorate
        season = notified.season
        startsOn = notified.startsOn
        methods = notified.methods
        responsibleInspectors = notified.responsibleInspectors
        status = notification.status
        notifiedAt = notified.notifiedAt
        commission = notification.commission.map {
            Member(userId: names.userID($0.user), tradeInspector: $0.tradeInspector)
        }
        requirements = notification.requirements
        registryNumber = notification.registryNumber
        reason = notification.reason
        decidedOn = notification.decidedOn
    }
}

package struct InspectorView: Codable, Equatable, Sendable {
    package struct Objection: Codable, Equatable, Sendable {
        package let number: Int
        package let exam: Int
        package let on: CalendarDate
        package let decidedOn: CalendarDate?
        package let upheld: Bool?
        package let score: Int?
    }

    package let id: InspectorID
    package let userId: String
    package let name: String
    package let basis: QualificationBasis
    package let education: Education
    package let status: String
    package let authorisationNumber: String?
    package let authorisedOn: CalendarDate?
    package let validUntil: CalendarDate?
    package let trainings: [TrainingCompleted]
    package let exams: [ExamTaken]
    package let objections: [Objection]
    package let warnings: [InspectorWarned]
    package let revokedOn: CalendarDate?

    /// `nil` for a person who never applied.
    package init?(_ inspector: ResponsibleInspector, record: PersonRecord?, on date: CalendarDate) {
        guard let registered = inspector.registered else { return nil }
        id = registered.inspector
        userId = record?.userId ?? Erased.text
        name = record?.name ?? Erased.text
        basis = registered.basis
        education = registered.education
        status =
            inspector.isAuthorised(on: date)
            ? "authorised"
            : inspector.revocation != nil ? "revoked" : inspector.authorisation != nil ? "expired" : "candidate"
        authorisationNumber = inspector.authorisation?.authorisationNumber
        authorisedOn = inspector.authorisation?.on
        validUntil = inspector.authorisation?.validUntil
        trainings = inspector.trainings
        exams = inspector.exams.map(\.taken)
        objections = inspector.objections.map {
            Objection(
                number: $0.filed.number, exam: $0.filed.exam, on: $0.filed.on, decidedOn: $0.decided?.on,
                upheld: $0.decided?.upheld, score: $0.decided?.score)
        }
        warnings = inspector.warnings
        revokedOn = inspector.revocation?.on
    }
}
