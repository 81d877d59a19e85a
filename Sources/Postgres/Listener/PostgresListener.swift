package import Logging

/// LISTEN on a connection of its own, as an endless sequence that ends only with the task.
///
/// Notifications are hints: those sent while the connection was down are lost. Therefore each time the listening begins,
/// the first time included, the sequence says `reconnected`: look at the tables once, then rely on what comes.
/// Each iterator has its own connection, opened by its first `next()`.
package struct PostgresListener: AsyncSequence, Sendable {
    package enum Event: Sendable, Equatable {
        /// Listening has begun (again): what was notified before is unknown.
        case reconnected
        case notification(channel: String, payload: String)
    }

    package typealias Element = Event
    package typealias Failure = Never

    let configuration: PostgresConfiguration
    let channels: [String]
    let logger: Logger

    package init(
        _ configuration: PostgresConfiguration, channels: [String],
        logger: Logger = Logger(label: "koza.postgres.listener")
    ) {
        self.configuration = configuration
        self.channels = channels
        self.logger = logger
    }

    package func makeAsyncIterator() -> Iterator { Iterator(self) }

    package struct Iterator: AsyncIteratorProtocol {
        private let listener: PostgresListener
        private var connection: PostgresConnection?
        private var arrived: ArraySlice<Event> = []
        private var isDown = false
        private var pause = Duration.milliseconds(50)

        init(_ listener: PostgresListener) {
            self.listener = listener
        }

        package mutating func next() async -> Event? { await next(isolation: #isolation) }

        /// `nil` when the task is cancelled.
        package mutating func next(isolation actor: isolated (any Actor)?) async -> Event? {
            while !Task.isCancelled {
                if let event = arrived.popFirst() { return event }
                do throws(PostgresError) {
                    guard let connection else {
                        connection = try await listener.connect()
                        pause = .milliseconds(50)
                        isDown = false
                        return .reconnected
                    }
                    arrived = try await connection.notifications()
                        .map { .notification(channel: $0.channel, payload: $0.payload) }[...]
                } catch {
                    await recover(from: error)
                }
            }
            await connection?.close()
            connection = nil
            return nil
        }

        private mutating func recover(from error: PostgresError) async {
            guard !Task.isCancelled else { return }
            listener.logger.log(
                level: isDown ? .debug : .warning, "not listening for the moment", metadata: ["error": "\(error)"])
            isDown = true
            await connection?.close()
            connection = nil
            try? await Task.sleep(for: pause * Double.random(in: 0.5...1))
            pause = Swift.min(pause * 2, .seconds(5))
        }
    }

    private func connect() async throws(PostgresError) -> PostgresConnection {
        let connection = try await PostgresConnection.connect(configuration, logger: logger)
        for channel in channels {
            try await connection.simple("LISTEN \(Self.quoted(channel))")
        }
        return connection
    }

    /// A channel's name as an SQL identifier.
    static func quoted(_ identifier: String) -> String {
        var quoted = "\""
        for scalar in identifier.unicodeScalars {
            if scalar == "\"" { quoted.append("\"") }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
