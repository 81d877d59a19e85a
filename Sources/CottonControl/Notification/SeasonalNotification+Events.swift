package import Regulation
package import Tareks

/// Stream `notification-{id}`.
package enum NotificationEvent: Equatable, Sendable {
    case notified(SeasonNotified)
    case commissionFormed(CommissionFormed)
    case findingsRecorded(FindingsRecorded)
    case approved(NotificationApproved)
    case rejected(NotificationRejected)
}

/// M19/1: a factory notified that it starts work.
package struct SeasonNotified: Codable, Equatable, Sendable {
    package let notification: NotificationID
    package let factory: FactoryID
    package let firm: SubjectID
    package let directorate: DirectorateCode
    package let season: Season
    package let startsOn: CalendarDate
    package let methods: [ControlMethod]
    package let responsibleInspectors: [InspectorID]
    package let documents: [AttachedDocument]
    package let notifiedAt: Instant

    package init(
        notification: NotificationID, factory: FactoryID, firm: SubjectID, directorate: DirectorateCode, season: Season,
        startsOn: CalendarDate, methods: [ControlMethod], responsibleInspectors: [InspectorID],
        documents: [AttachedDocument], notifiedAt: Instant
    ) {
        self.notification = notification
        self.factory = factory
        self.firm = firm
        self.directorate = directorate
        self.season = season
        self.startsOn = startsOn
        self.methods = methods
        self.responsibleInspectors = responsibleInspectors
        self.documents = documents
        self.notifiedAt = notifiedAt
    }
}

extension SeasonNotified {
    /// M19/1: what these rules say to its days.
    package func faults(_ rules: Rules) -> [Fault] {
        NotificationConditions.start(startsOn, in: season, notifiedOn: Istanbul.date(of: notifiedAt), rules)
    }
}

/// M19/2, M4/1-h: the commission that examines the factory.
package struct CommissionFormed: Codable, Equatable, Sendable {
    package let members: [CommissionMember]

    package init(members: [CommissionMember]) {
        self.members = members
    }
}

/// M19/2: what the commission found on site and in the documents.
package struct FindingsRecorded: Codable, Equatable, Sendable {
    package let requirements: [RequirementFinding]

    package init(requirements: [RequirementFinding]) {
        self.requirements = requirements
    }
}

/// M19/2: the factory is permitted to work.
package struct NotificationApproved: Codable, Equatable, Sendable {
    package let registryNumber: Int
    package let on: CalendarDate

    package init(registryNumber: Int, on: CalendarDate) {
        self.registryNumber = registryNumber
        self.on = on
    }
}

/// M19/2: the factory is not permitted to work.
package struct NotificationRejected: Codable, Equatable, Sendable {
    package let reason: String
    package let on: CalendarDate

    package init(reason: String, on: CalendarDate) {
        self.reason = reason
        self.on = on
    }
}
