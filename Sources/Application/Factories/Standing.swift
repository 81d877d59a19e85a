import CottonControl
import Regulation

extension CommandSession {
    /// M35/2, M35/3: a factory's standing today, by the latest notification of today's season or the named ones.
    func standing(of id: FactoryID, in seasons: [Season]) async throws -> FactoryStanding {
        let factory = try await load(.factory(id), guarding: true)
        var notifiedOn: [CalendarDate] = []
        for season in Set(seasons + [Season(containing: act.today)]) {
            let permit = try await load(.season(season, of: id)).permit(on: act.today)
            notifiedOn += permit.map { [$0.notifiedOn] } ?? []
        }
        return factory.standing(on: act.today, notifiedOn: notifiedOn.max() ?? act.today)
    }
}
