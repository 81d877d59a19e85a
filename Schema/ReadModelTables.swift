/// SQL that creates the tables of a projection's generation; the search path says in which schema.
package enum ReadModelTables {
    package static let firms = text(PackageResources.firms_sql)
    package static let factories = text(PackageResources.factories_sql)
    package static let notifications = text(PackageResources.notifications_sql)
    package static let inspectors = text(PackageResources.inspectors_sql)
    package static let referrals = text(PackageResources.referrals_sql)
    package static let lots = text(PackageResources.lots_sql)
    package static let certificates = text(PackageResources.certificates_sql)
    package static let tradeApplications = text(PackageResources.trade_applications_sql)
    package static let bales = text(PackageResources.bales_sql)
    package static let dataSubjects = text(PackageResources.data_subjects_sql)
    package static let queue = text(PackageResources.queue_sql)
    package static let seasonFigures = text(PackageResources.season_figures_sql)

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
