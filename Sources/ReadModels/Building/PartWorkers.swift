import EventStore
import Foundation
import Logging
import Postgres

/// A process's share in building generations, as one of any number on any number of machines.
struct PartWorkers: Sendable {
    let store: EventStore
    let projections: [any Projection]
    let options: BuildOptions
    let logger: Logger
    /// In the table of parts.
    let name =
        "\(ProcessInfo.processInfo.hostName)/\(ProcessInfo.processInfo.processIdentifier)/\(UInt32.random(in: 0 ... .max))"

    /// Runs until the task is cancelled.
    func run() async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<max(1, options.workers) { group.addTask { await work() } }
            group.addTask { await keepLeases() }
        }
    }

    /// Works for as long as `body` runs.
    func help<Value>(_ body: () async throws -> Value) async throws -> Value {
        let working = Task { await run() }
        do {
            let value = try await withTaskCancellationHandler(operation: body) { working.cancel() }
            working.cancel()
            await working.value
            return value
        } catch {
            working.cancel()
            await working.value
            throw error
        }
    }

    private func work() async {
        while !Task.isCancelled {
            do {
                if try await fillOne() { continue }
                try await completeWhatIsFull()
            } catch {
                if Task.isCancelled { return }
                logger.warning("building is interrupted", metadata: ["error": "\(error)"])
            }
            try? await Task.sleep(for: options.pollInterval)
        }
    }

    /// - Returns: whether there was something to do.
    private func fillOne() async throws -> Bool {
        let filler = PartFiller(store: store, projections: projections)
        var held: PartClaim?
        do {
            return try await store.pool.withConnection { connection in
                let claim = try await PartClaim.take(
                    projections, worker: name, lease: options.lease, on: connection)
                guard let claim else { return false }
                held = claim
                try await filler.fill(claim, on: connection)
                return true
            }
        } catch is PartClaim.Lost {
            logger.warning("a lease ran out; the part is another worker's")
            return true
        } catch let failure as PartFiller.Failure {
            logger.error(
                "a generation stops at an event",
                metadata: [
                    "generation": "\(failure.generation.schema)", "position": "\(failure.position)",
                    "reason": "\(failure.reason)",
                ])
            try await store.stopCheckpoint(
                failure.generation.name, generation: failure.generation.number, at: failure.position,
                reason: failure.reason)
            await release(held)
            return true
        } catch {
            await release(held)
            throw error
        }
    }

    /// Also where the task is cancelled: nobody has to wait for the lease to run out.
    private func release(_ claim: PartClaim?) async {
        guard let claim else { return }
        await Task { try? await claim.release(store.pool) }.value
    }

    private func keepLeases() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: options.lease / 4)
            do {
                try await PartClaim.renew(worker: name, lease: options.lease, store.pool)
            } catch {
                if !Task.isCancelled { logger.warning("leases cannot be renewed", metadata: ["error": "\(error)"]) }
            }
        }
    }

    private func completeWhatIsFull() async throws {
        let catalogue = GenerationCatalogue(pool: store.pool)
        for generation in try await catalogue.full(of: projections) {
            guard let projection = projections.first(where: { $0.name == generation.name }) else { continue }
            try await catalogue.complete(generation, of: projection)
        }
    }
}
