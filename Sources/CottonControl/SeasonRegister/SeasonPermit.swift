package import Regulation

/// M19/2: by what an approved notification permits a factory to work in a season.
package struct SeasonPermit: Codable, Equatable, Sendable {
    package let factory: FactoryID
    package let firm: SubjectID
    package let directorate: DirectorateCode
    package let season: Season
    package let registryNumber: Int
    package let methods: [ControlMethod]
    /// Those the factory has machines for.
    package let ginningMethods: [GinningMethod]
    package let responsibleInspectors: [InspectorID]
    package let startsOn: CalendarDate
    /// For `Factory.standing(on:notifiedOn:)`.
    package let notifiedOn: CalendarDate
    package let notification: NotificationID

    package init(
        factory: FactoryID, firm: SubjectID, directorate: DirectorateCode, season: Season, registryNumber: Int,
        methods: [ControlMethod], ginningMethods: [GinningMethod], responsibleInspectors: [InspectorID],
        startsOn: CalendarDate, notifiedOn: CalendarDate, notification: NotificationID
    ) {
        self.factory = factory
        self.firm = firm
        self.directorate = directorate
        self.season = season
        self.registryNumber = registryNumber
        self.methods = methods
        self.ginningMethods = ginningMethods
        self.responsibleInspectors = responsibleInspectors
        self.startsOn = startsOn
        self.notifiedOn = notifiedOn
        self.notification = notification
    }

    /// M34/1-b: the same with other responsible inspectors.
    func employing(_ inspectors: [InspectorID]) -> SeasonPermit {
        SeasonPermit(
            factory: factory, firm: firm, directorate: directorate, season: season, registryNumber: registryNumber,
            methods: methods, ginningMethods: ginningMethods, responsibleInspectors: inspectors, startsOn: startsOn,
            notifiedOn: notifiedOn, notification: notification)
    }
}
