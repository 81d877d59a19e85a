/// Every projection of the program.
package enum Projections {
    package static let all: [any Projection] = documents + tables

    /// Those of one row for each aggregate.
    static let documents: [any Projection] = [
        firms, factories, notifications, inspectors, referrals, lots, certificates, tradeApplications, dataSubjects,
    ]

    static let tables: [any Projection] = [BaleProjection(), QueueProjection(), SeasonProjection()]

    package static let names = all.map(\.name)
}
