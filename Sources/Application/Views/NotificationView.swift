package import CottonControl
package import Regulation
package import Tareks

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
    package let documents: [AttachedDocument]
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
        documents = notified.documents
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
