package import Regulation

extension CommandSession {
    /// The same as `submitTrade` with nothing written: no reference is issued and no lane shown.
    /// - Returns: every fault that applying would be refused for.
    package func dryRunTrade(_ request: TradeRequest) async throws -> [Fault] {
        defer { forgetWrites() }
        do {
            _ = try await submitTrade(request)
            return try await claimFaults()
        } catch let refusal as Refusal where refusal.kind == .rule || refusal.kind == .state {
            return refusal.faults
        }
    }
}
