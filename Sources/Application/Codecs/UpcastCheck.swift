package import EventStore

/// Reads every stored event through today's shapes and upcasts, and names each one that cannot be read: whether this
/// program may be put in the place of the one that wrote them.
package struct UpcastCheck: Sendable {
    package struct Report: Codable, Sendable, Equatable {
        package struct Failure: Codable, Sendable, Equatable {
            package let position: Int64
            package let stream: String
            package let type: String
            package let schemaVersion: Int
            package let reason: String
        }

        package var events: Int64 = 0
        /// Those written in a shape that is no longer written.
        package var upcast: Int64 = 0
        /// In order of position.
        package var failures: [Failure] = []
    }

    /// Events that are read by one task at a time.
    private static let stretch: Int64 = 10_000

    private let store: EventStore
    private let decode: @Sendable (RecordedEvent) throws -> Void

    /// - Parameter decode: today's catalogue unless told.
    package init(
        store: EventStore,
        decode: @escaping @Sendable (RecordedEvent) throws -> Void = { _ = try EventCatalogue.decode($0) }
    ) {
        self.store = store
        self.decode = decode
    }

    /// - Parameters:
    ///   - tasks: that read at the same time, each on a connection of its own.
    ///   - progress: how many of how many events have been read.
    package func run(
        tasks: Int = 2, progress: @Sendable (Int64, Int64) -> Void = { _, _ in }
    ) async throws -> Report {
        let last = try await store.lastPosition()
        var starts = stride(from: Int64(0), to: last, by: Int64.Stride(Self.stretch)).makeIterator()
        var report = Report()
        try await withThrowingTaskGroup(of: Report.self) { group in
            for _ in 0..<max(1, tasks) {
                if let start = starts.next() { group.addTask { try await read(after: start, upTo: last) } }
            }
            while let part = try await group.next() {
                report.events += part.events
                report.upcast += part.upcast
                report.failures += part.failures
                progress(report.events, last)
                if let start = starts.next() { group.addTask { try await read(after: start, upTo: last) } }
            }
        }
        report.failures.sort { $0.position < $1.position }
        return report
    }

    private func read(after start: Int64, upTo last: Int64) async throws -> Report {
        var report = Report()
        try await store.replay(after: start, upTo: min(last, start + Self.stretch)) { events in
            for event in events {
                report.events += 1
                if let current = EventCatalogue.version(of: event.type), event.schemaVersion < current {
                    report.upcast += 1
                }
                do {
                    try decode(event)
                } catch {
                    report.failures.append(
                        Report.Failure(
                            position: event.position, stream: event.stream, type: event.type,
                            schemaVersion: event.schemaVersion, reason: "\(error)"))
                }
            }
        }
        return report
    }
}
