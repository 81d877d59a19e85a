import EventStore
import Glibc
import Synchronization
import TestKit
import Testing

@testable import Postgres

@Suite("Connections lost while an append commits")
struct LostConnectionTests {
    /// Stops the client's side of every session of the pool from hearing the server, which goes on undisturbed.
    private func deafen(_ pool: PostgresPool) {
        for connection in pool.shared.withLock({ Array($0.connections.values) }) {
            shutdown(connection.status.descriptor, Int32(SHUT_RD))
        }
    }

    @Test("A committed append whose answer is lost is found by its key, though its transaction ends only later")
    func answerLost() async throws {
        try await withScene { scene in
            let store = try scene.otherStore()
            var sent: Task<AppendOutcome, any Error>?
            try await scene.whileFirstWaits(.one("s", count: 2, key: "k"), in: store) { first in
                deafen(store.pool)
                try await poll("the append to be sent again behind the first") {
                    try await scene.pool.withConnection { try await scene.waitingForLock($0).count == 2 }
                }
                sent = first
            }
            guard case .alreadyDone(let record) = try await sent?.value else {
                Issue.record("the append was not found")
                return
            }
            #expect(record.firstPosition == 1)
            #expect(record.lastPosition == 2)
            #expect(try await scene.store.lastPosition() == 2)
        }
    }

    @Test("Without a key the outcome is unknown, and is told as such")
    func outcomeUnknown() async throws {
        try await withScene { scene in
            let store = try scene.otherStore()
            let append = Append.one("s")
            var sent: Task<AppendOutcome, any Error>?
            try await scene.whileFirstWaits(append, in: store) { first in
                deafen(store.pool)
                sent = first
                await #expect(throws: EventStoreError.outcomeUnknown(id: append.id)) { try await first.value }
            }
            #expect(sent != nil)
            try await poll("the server to commit what was sent") { try await scene.store.lastPosition() == 1 }
        }
    }

    @Test("An append whose session is ended before it commits is sent again by its key")
    func sessionEnded() async throws {
        try await withScene { scene in
            let store = try scene.otherStore()
            var sent: Task<AppendOutcome, any Error>?
            try await scene.whileFirstWaits(.one("s", key: "k"), in: store) { first in
                try await scene.database.psql(
                    """
                    select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
                    where d.datname = current_database() and l.locktype = 'advisory' and not l.granted
                    """)
                sent = first
            }
            let outcome = try await sent?.value
            #expect(outcome == .appended(firstPosition: 1, lastPosition: 1))
        }
    }

    @Test("When the database cannot be reached nothing was written, and the caller is told so")
    func unreachable() async throws {
        try await withScene { scene in
            var configuration = try scene.database.configuration
            configuration.database = "nowhere"
            let pool = PostgresPool(configuration, size: 1, acquireTimeout: .milliseconds(300), logger: Scene.logger)
            let store = EventStore(pool: pool, logger: Scene.logger)
            let error = await #expect(throws: EventStoreError.self) { try await store.append(.one("s", key: "k")) }
            guard case .unavailable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }
}
