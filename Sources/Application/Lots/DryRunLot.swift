import CottonControl
package import Regulation

extension CommandSession {
    /// The same checks as `presentLot` with nothing written: no number is taken and no lane is shown.
    /// - Parameter unreadable: faults of fields that could not be read; the rules say nothing of those.
    /// - Returns: every fault that presenting would be refused for.
    package func dryRunLot(_ request: ControlApplication, unreadable: [Fault] = []) async throws -> [Fault] {
        let ground = try await ground(of: request)
        let judged = try await judge(request, on: ground, examined: false).faults.list
        let claims = try await claimFaults(
            BaleClaims.keys(
                of: request.declaration.bales, factory: request.factory, season: Season(containing: act.today))
                + (signature.map { [($0.claim, "/signature")] } ?? []))
        let found = judged + claims
        return unreadable + found.filter { fault in !unreadable.contains { $0.covers(fault) } }
    }

    /// - Throws: where a field could not be read, that and everything else that is wrong.
    package func refuse(_ request: ControlApplication, unreadable: [Fault]) async throws {
        guard !unreadable.isEmpty else { return }
        throw Refusal(.rule, try await dryRunLot(request, unreadable: unreadable))
    }
}

extension Fault {
    /// Whether another fault speaks of the same value, a part of it, or the thing that it is a part of; the list of
    /// bales and the whole are more than one value that cannot be read.
    fileprivate func covers(_ other: Fault) -> Bool {
        guard !other.pointer.isEmpty, other.pointer != "/bales" else { return false }
        return pointer == other.pointer || other.pointer.hasPrefix(pointer + "/")
            || pointer.hasPrefix(other.pointer + "/")
    }
}
