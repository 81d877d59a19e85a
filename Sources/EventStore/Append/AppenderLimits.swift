/// Bounds of an ``Appender``.
package struct AppenderLimits: Sendable, Hashable {
    /// Most appends in one transaction.
    package var batchAppends: Int
    /// Bytes after which a transaction takes no further append; a single larger append goes alone.
    package var batchBytes: Int
    /// Most appends waiting; further callers get ``EventStoreError/overloaded``.
    package var waiting: Int

    package init(batchAppends: Int = 256, batchBytes: Int = 5_000_000, waiting: Int = 4096) {
        self.batchAppends = batchAppends
        self.batchBytes = batchBytes
        self.waiting = waiting
    }
}
