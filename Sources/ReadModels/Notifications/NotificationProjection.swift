import CottonControl
import Regulation
import Schema

extension Projections {
    static let notifications = DocumentProjection<SeasonalNotification>(
        "notifications", version: 1, category: "notification", definition: ReadModelTables.notifications,
        columns: [
            .text("factory") { $0.notified?.factory.text },
            .text("season") { $0.notified?.season.description },
            .text("directorate") { $0.notified?.directorate.text },
            .text("status") { $0.status.rawValue },
        ])
}
