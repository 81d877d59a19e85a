import Application
import Logging
import Regulation

/// M34/1-a: looks once a month, and at the start, whose data need not be kept any longer, and tells of it or destroys it.
struct RetentionKeeper: Sendable {
    let services: Services
    let logger: Logger
    var interval = Duration.seconds(2)

    func run() async throws {
        let retention = Retention(services)
        var looked: String?
        while true {
            do {
                try await services.followClock()
                let today = Istanbul.date(of: services.clock.now)
                let month = "\(today.year)-\(today.month) \(try await retention.isAutomatic())"
                if month != looked {
                    try await look(retention)
                    looked = month
                }
            } catch let error where !(error is CancellationError) {
                logger.warning("retention is looked at again", metadata: ["error": "\(error)"])
            }
            try await Task.sleep(for: interval)
        }
    }

    private func look(_ retention: Retention) async throws {
        if try await retention.isAutomatic() {
            let destroyed = try await retention.destroyDue()
            logger.notice("personal data past retention destroyed", metadata: ["subjects": "\(destroyed.count)"])
        } else {
            let due = try await retention.due()
            if !due.isEmpty {
                logger.notice("personal data is past retention", metadata: ["subjects": "\(due.count)"])
            }
        }
    }
}
