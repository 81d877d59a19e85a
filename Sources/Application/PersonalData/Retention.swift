import EventStore
package import Regulation
import Tareks

/// M34/1-a: records are kept for five years; what the Ministry holds of a person is measured by the same time, counted
/// from the last event that speaks of them.
package struct Retention: Sendable {
    private let services: Services

    package init(_ services: Services) {
        self.services = services
    }

    /// Whose data need not be kept any longer and is not under hold.
    package func due() async throws -> [SubjectID] {
        let rules = try await rules()
        let cutoff = Period.months(-rules.number(.personalDataRetentionMonths), after: rules.date)
        let found = try await services.subjects.vault.unmentioned(since: Istanbul.start(of: cutoff).microseconds)
        var due: [SubjectID] = []
        for id in found.map({ SubjectID($0) }) {
            let subject = try await services.aggregates.load(.subject(id)).aggregate
            if subject.standingHolds.isEmpty { due.append(id) }
        }
        return due
    }

    /// Whether the Ministry has what is due destroyed without being asked.
    package func isAutomatic() async throws -> Bool {
        try await rules().text(.personalDataAfterRetention) == "destroy"
    }

    /// - Returns: whose data was destroyed.
    package func destroyDue() async throws -> [SubjectID] {
        let due = try await due()
        let executor = CommandExecutor(services: services)
        for id in due {
            let context = CommandContext(actor: .service, name: "retention", correlation: "retention-\(id)")
            try await executor.run(context) { try await $0.eraseAfterRetention(id) }
        }
        return due
    }

    private func rules() async throws -> Rules {
        try await services.aggregates.load(.rules).aggregate.rules(on: Istanbul.date(of: services.clock.now))
    }
}
