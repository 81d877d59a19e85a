import Dispatch
import Logging

extension PostgresConnection {
    func open(_ configuration: PostgresConfiguration) async throws(PostgresError) {
        let deadline = DispatchTime.now() + configuration.connectTimeout.dispatchInterval
        try await performLocally { () async throws(PostgresError) in
            let started = try LibpqConnection.start(configuration.startupKeywords)
            self.libpq = started
            try await self.connect(started, deadline: deadline)
            guard started.setNonblocking(), let handle = started.makeCancelHandle() else {
                throw self.lose(ConnectionRefusal.error(from: started.errorMessage))
            }
            self.cancelHandle = handle
            self.status.open(started.socket)
        }
        logger.debug("connected", metadata: ["database": "\(configuration.database ?? "default")"])
    }

    private func connect(_ libpq: LibpqConnection, deadline: DispatchTime) async throws(PostgresError) {
        guard !libpq.isBad else { throw lose(ConnectionRefusal.error(from: libpq.errorMessage)) }
        var polling = LibpqConnection.Polling.writing
        while true {
            switch polling {
            case .ready: return
            case .failed: throw lose(ConnectionRefusal.error(from: libpq.errorMessage))
            case .reading, .writing:
                let events: SocketEvents = polling == .reading ? .readable : .writable
                let ready: SocketEvents
                do throws(PostgresError) {
                    ready = try await waitForSocket(libpq, events, deadline: deadline)
                } catch {
                    throw lose(error)
                }
                guard !ready.isEmpty else {
                    throw lose(PostgresError(.timeout, sqlState: "08001", "connecting took too long"))
                }
                polling = libpq.pollConnecting()
            }
        }
    }
}

/// Reads why a connection was refused out of libpq's message, the only place where libpq 15 tells.
enum ConnectionRefusal {
    static func error(from message: String) -> PostgresError {
        let lines = message.split(separator: "\n").filter { !$0.hasPrefix("LOCATION:") }
        let text = lines.joined(separator: "\n").onOneLine
        return PostgresError(.connection, sqlState: sqlState(in: message) ?? "08001", text)
    }

    /// A verbose message reads `FATAL:  28P01: password authentication failed …`; the severity may be translated.
    static func sqlState(in message: String) -> String? {
        let pattern = #/: {2}([0-9A-Z]{5}): /#
        return message.firstMatch(of: pattern).map { String($0.output.1) }
    }
}

extension Duration {
    var dispatchInterval: DispatchTimeInterval {
        let (seconds, attoseconds) = components
        let (nanoseconds, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        let all = nanoseconds.addingReportingOverflow(attoseconds / 1_000_000_000)
        return overflow || all.overflow ? .never : .nanoseconds(Int(all.partialValue))
    }
}
