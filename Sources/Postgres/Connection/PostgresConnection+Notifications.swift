extension PostgresConnection {
    /// Waits until at least one notification has come. Cancelling the task ends the waiting and leaves the connection
    /// as it is.
    func notifications() async throws(PostgresError) -> [(channel: String, payload: String)] {
        try await performLocally { () async throws(PostgresError) in
            while true {
                let libpq = try self.live()
                guard libpq.consumeInput() else { throw self.loss() }
                var found: [(channel: String, payload: String)] = []
                while let notification = libpq.nextNotification() { found.append(notification) }
                if !found.isEmpty { return found }
                _ = try await self.waitForSocket(libpq, .readable)
            }
        }
    }
}
