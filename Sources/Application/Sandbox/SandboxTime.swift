package import Regulation

extension CommandSession {
    /// Sets the sandbox's clock, after the first time only forward.
    package func setClock(_ instant: Instant) async throws -> Instant {
        let setting = try await load(.sandboxClock)
        let events = try setting.set(to: instant)
        _ = try await append(events, to: .sandboxClock)
        return instant
    }
}

extension Services {
    /// Takes over where another process set the sandbox's clock.
    package func followClock() async throws {
        guard let clock = clock as? SandboxClock else { return }
        if let now = try await aggregates.load(.sandboxClock).aggregate.now { clock.follow(now) }
    }
}
