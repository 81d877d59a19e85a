/// How generations are built.
package struct BuildOptions: Sendable {
    /// Parts that a process works on at a time.
    package var workers: Int
    /// Events that a part is to have, roughly; a stream is never divided.
    package var partEvents: Int64
    /// A worker that has not renewed its lease for so long loses its part to another one.
    package var lease: Duration
    /// Between two looks for something to do.
    package var pollInterval: Duration

    package init(
        workers: Int = 2, partEvents: Int64 = 2000, lease: Duration = .seconds(10),
        pollInterval: Duration = .milliseconds(500)
    ) {
        self.workers = workers
        self.partEvents = partEvents
        self.lease = lease
        self.pollInterval = pollInterval
    }
}
