package import CottonControl
import Regulation
package import Tareks

extension CommandSession {
    /// M21/1: recorded once, when a lot's deadline has passed while it waited.
    package func missLotDeadline(_ id: LotID) async throws {
        _ = try await append(try await load(.lot(id)).missDeadline(at: act.at), to: .lot(id))
    }

    /// M35/1, M36/2: recorded once, when the time that a warning gave is over.
    package func missRemedy(of warning: Int, at factory: FactoryID) async throws {
        _ = try await append(
            try await load(.factory(factory)).missRemedy(of: warning, at: act.at), to: .factory(factory))
    }

    /// M29/1, M30/1
    package func missTradeDeadline(_ id: TradeApplicationID) async throws {
        let events = try await load(.trade(id)).missDeadline(RecordMissedTradeDeadline(act: act))
        _ = try await append(events, to: .trade(id))
    }
}
