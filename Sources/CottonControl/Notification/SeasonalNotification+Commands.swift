package import Regulation
package import Tareks

/// M19/1: notifies that a factory starts work, with what the caller read elsewhere.
package struct NotifySeason: Sendable {
    package let act: Act
    package let notification: NotificationID
    package let factory: FactoryID
    package let firm: SubjectID
    package let directorate: DirectorateCode
    package let season: Season
    package let startsOn: CalendarDate
    package let methods: [ControlMethod]
    package let inspectors: [NotifiedInspector]
    package let documents: [AttachedDocument]
    /// M18/1: the firm is defined in TAREKS, as one that runs a gin.
    package let firmDefined: Bool
    /// M18/1: a responsible inspector is authorised as a user for it.
    package let firmHasInspectorUser: Bool
    /// The factory's today, with today as the day of notification.
    package let standing: FactoryStanding

    package init(
        act: Act, notification: NotificationID, factory: FactoryID, firm: SubjectID, directorate: DirectorateCode,
        season: Season, startsOn: CalendarDate, methods: [ControlMethod], inspectors: [NotifiedInspector],
        documents: [AttachedDocument], firmDefined: Bool, firmHasInspectorUser: Bool, standing: FactoryStanding
    ) {
        self.act = act
        self.notification = notification
        self.factory = factory
        self.firm = firm
        self.directorate = directorate
        self.season = season
        self.startsOn = startsOn
        self.methods = methods
        self.inspectors = inspectors
        self.documents = documents
        self.firmDefined = firmDefined
        self.firmHasInspectorUser = firmHasInspectorUser
        self.standing = standing
    }
}

/// A responsible inspector whom a factory names.
package struct NotifiedInspector: Hashable, Sendable {
    package let id: InspectorID
    /// M17/1: the authority holds today.
    package let authorised: Bool
    /// M18/1: may act for the factory's firm in TAREKS today.
    package let isUser: Bool

    package init(id: InspectorID, authorised: Bool, isUser: Bool) {
        self.id = id
        self.authorised = authorised
        self.isUser = isUser
    }
}

/// M19/2, M4/1-h
package struct FormCommission: Sendable {
    package let act: Act
    package let members: [CommissionMember]
    /// Those who act for the factory's firm.
    package let interested: Set<SubjectID>

    package init(act: Act, members: [CommissionMember], interested: Set<SubjectID> = []) {
        self.act = act
        self.members = members
        self.interested = interested
    }
}

/// M19/2
package struct RecordFindings: Sendable {
    package let act: Act
    package let requirements: [RequirementFinding]

    package init(act: Act, requirements: [RequirementFinding]) {
        self.act = act
        self.requirements = requirements
    }
}

/// M19/2, M4/1-k
package struct ApproveNotification: Sendable {
    package let act: Act
    /// The factory's own, or the one that it gets with this approval.
    package let registryNumber: Int
    /// The factory's today, with the day on which this notification was made.
    package let standing: FactoryStanding
    /// Those who were notified, as they stand today.
    package let inspectors: [NotifiedInspector]

    package init(act: Act, registryNumber: Int, standing: FactoryStanding, inspectors: [NotifiedInspector]) {
        self.act = act
        self.registryNumber = registryNumber
        self.standing = standing
        self.inspectors = inspectors
    }
}

/// M19/2
package struct RejectNotification: Sendable {
    package let act: Act
    package let reason: String

    package init(act: Act, reason: String) {
        self.act = act
        self.reason = reason
    }
}
