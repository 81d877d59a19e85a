import Logging
import Postgres
import TestKit
import Testing

@Suite("LISTEN")
struct ListenerTests {
    @Test("A notification wakes the listener, with channel and payload as they were sent")
    func wakes() async throws {
        try await withTestDatabase { database in
            let sender = try await PostgresConnection.connect(database.configuration)
            let channels = ["events", "Ğ \"odd\" name"]
            var events = PostgresListener(try database.configuration, channels: channels, logger: .quiet)
                .makeAsyncIterator()
            #expect(await events.next() == .reconnected)
            for channel in channels {
                try await sender.execute("SELECT pg_notify($1, $2)", [.text(channel), .text("ş 'x'")])
                #expect(await events.next() == .notification(channel: channel, payload: "ş 'x'"))
            }
            try await sender.simple("NOTIFY events, 'a'; NOTIFY elsewhere, 'b'; NOTIFY events, 'c'")
            #expect(await events.next() == .notification(channel: "events", payload: "a"))
            #expect(await events.next() == .notification(channel: "events", payload: "c"))
            await sender.close()
        }
    }

    @Test("When its connection is ended it listens again and says so")
    func reconnects() async throws {
        try await withTestDatabase { database in
            var configuration = try database.configuration
            configuration.applicationName = "listener"
            var events = PostgresListener(configuration, channels: ["events"], logger: .quiet).makeAsyncIterator()
            #expect(await events.next() == .reconnected)
            for payload in ["1", "2", "3"] {
                let ended = try await database.psql(
                    """
                    SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                    WHERE datname = current_database() AND application_name = 'listener'
                    """)
                #expect(ended == "t")
                #expect(await events.next() == .reconnected)
                try await database.psql("NOTIFY events, '\(payload)'")
                #expect(await events.next() == .notification(channel: "events", payload: payload))
            }
        }
    }

    @Test("Cancelling the task ends the sequence and the connection")
    func cancelled() async throws {
        try await withTestDatabase { database in
            var configuration = try database.configuration
            configuration.applicationName = "listener"
            let listener = PostgresListener(configuration, channels: ["events"], logger: .quiet)
            let task = Task {
                var seen: [PostgresListener.Event] = []
                for await event in listener { seen.append(event) }
                return seen
            }
            try await poll("the listener") { try await count(database) == "1" }
            task.cancel()
            let seen = await task.value
            #expect(seen == [.reconnected] || seen.isEmpty)
            try await poll("the end of its connection") { try await count(database) == "0" }
        }
    }

    @Test("It waits for a server that is not there yet, until it is cancelled")
    func noServer() async throws {
        let configuration = PostgresConfiguration(host: "/nowhere", user: "u", database: "d")
        let task = Task {
            var events = PostgresListener(configuration, channels: ["events"], logger: .quiet).makeAsyncIterator()
            return await events.next()
        }
        task.cancel()
        #expect(await task.value == nil)
    }

    private func count(_ database: TestDatabase) async throws -> String {
        try await database.psql(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'listener'
            """)
    }
}
