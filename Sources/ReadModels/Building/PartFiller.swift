import EventStore
import Postgres

/// Builds one part: reads its events once, and writes what they come to for every generation that wants it.
struct PartFiller {
    let store: EventStore
    let projections: [any Projection]

    /// A projection that cannot take the part in. Nothing of the part stands.
    struct Failure: Error {
        let generation: Generation
        let position: Int64
        let reason: String
    }

    /// - Throws: `Failure`, `PartClaim.Lost`, database errors that pass.
    func fill(_ claim: PartClaim, on connection: PostgresConnection) async throws {
        let wanting = claim.shares.compactMap { share in
            projections.first { $0.name == share.generation.name }.map { ($0, share.generation) }
        }
        let events = try await RecordedEvent.copied(
            after: claim.afterStream, through: claim.lastStream, upTo: claim.upTo,
            types: Set(wanting.flatMap(\.0.types)).sorted(), on: connection
        ).map(LogEvent.init)
        try await connection.transaction { connection in
            try await connection.useFreshPlans()
            for (projection, generation) in wanting {
                try await fill(generation, of: projection, with: events, on: connection)
            }
            try await claim.finish(on: connection)
        }
    }

    private func fill(
        _ generation: Generation, of projection: any Projection, with events: [LogEvent],
        on connection: PostgresConnection
    ) async throws {
        let types = Set(projection.types)
        let wanted = events.filter { types.contains($0.recorded.type) }
        guard let first = wanted.first else { return }
        let skipped = try await Skips.load(for: projection, on: connection)
        do {
            if wanted.contains(where: { skipped.contains($0.recorded.position) }) {
                try await projection.take(wanted, skipping: skipped, in: generation.schema, on: connection)
            } else {
                try await projection.fill(wanted, in: generation.schema, on: connection)
            }
        } catch {
            if error is CancellationError || DatabaseTrouble.passes(error) { throw error }
            let poison = error as? PoisonedEvent
            throw Failure(
                generation: generation, position: poison?.position ?? first.recorded.position,
                reason: poison?.reason ?? "among \(wanted.count) events from here on: \(error)")
        }
    }
}
