import Application

/// The daily work of a directorate: what waits for it, notifications, inspections of lots and controls of trade.
enum DirectoratePages {
    static let audience = Audience(
        routes: [
            NotificationPages.show,
            NotificationPages.formCommission,
            NotificationPages.findings,
            NotificationPages.recordFindings,
            NotificationPages.decide,
            ControlPages.show,
            ControlPages.assign,
            ControlPages.inspection,
            ControlPages.inspect,
            ControlPages.result,
            TradeControlPages.show,
            TradeControlPages.inspection,
            TradeControlPages.inspect,
            FieldPages.offline,
        ],
        fronts: [
            .directorate: QueuePage.answer,
            .tradeInspector: QueuePage.answer,
            .generalDirectorate: QueuePage.answer,
        ])

    /// Whoever may look; what of it, the API says.
    static let readers = PageRoute.Access.roles(.directorate, .tradeInspector, .generalDirectorate, .auditor)
}
