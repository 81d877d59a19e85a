import Application
import CottonControl
import Logging
import ReadModels
import Regulation
import Tareks

/// Records deadlines that have passed, once each, also those that passed while no worker ran (M21/1, M29/1, M30/1, M35/1, M36/2).
struct DeadlineKeeper: Sendable {
    let services: Services
    let readModels: ReadModels
    let logger: Logger
    var interval = Duration.milliseconds(500)

    func run() async throws {
        let executor = CommandExecutor(services: services)
        while true {
            do {
                try await services.followClock()
                for overdue in try await readModels.overdue(at: services.clock.now, limit: 100) {
                    try await record(overdue.kind, overdue.id, executor)
                }
            } catch ReadModelError.notBuilt {
                // A new database: the projections are on their way.
            } catch let error where !(error is CancellationError) {
                logger.warning("deadlines are looked at again", metadata: ["error": "\(error)"])
            }
            try await Task.sleep(for: interval)
        }
    }

    private func record(_ kind: QueueEntry.Kind, _ id: String, _ executor: CommandExecutor) async throws {
        let context = CommandContext(actor: .service, name: "deadline", correlation: "deadline-\(id)")
        try await executor.run(context) { session in
            switch kind {
            case .lotInspection: try await session.missLotDeadline(LotID(id))
            case .tradeInspection: try await session.missTradeDeadline(TradeApplicationID(id))
            case .factoryWarning:
                guard let warning = NumberedAtFactory(id) else { break }
                try await session.missRemedy(of: warning.number, at: warning.factory)
            case .notification, .factoryChange: break
            }
        }
    }
}
