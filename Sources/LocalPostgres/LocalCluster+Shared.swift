extension LocalCluster {
    /// Runs `body` while the server runs: another process's server when there is one, otherwise one started for the time.
    /// - Throws: as `withServer`.
    package func withSharedServer<Result: Sendable>(
        _ body: @escaping @Sendable (LocalCluster) async throws -> Result
    ) async throws -> Result {
        while true {
            if isOwned {
                if isReady { return try await body(self) }
                // Its owner is starting it, or stopping it, after which it is ours to start.
                try await Task.sleep(for: .milliseconds(20))
                continue
            }
            do {
                return try await withServer(body)
            } catch LocalClusterError.inUse(let folder, _) where folder == self.folder {
                // Somebody was quicker.
                continue
            }
        }
    }
}
