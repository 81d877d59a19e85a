/// Why a demonstration broke off. It may be run again, with the same seed, on the same data.
package enum DemoError: Error, Hashable, Sendable {
    case unreachable(step: String, reason: String)
    /// The sandbox's clock stands later than the season begins, and cannot go back: another season was played there.
    case clockIsLater(body: String)
    /// `body` is the service's problem document.
    case refused(step: String, status: Int, body: String)
    /// An answer that is not the one agreed.
    case unreadable(step: String, body: String)
}

extension DemoError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreachable(let step, let reason): "\(step): the service does not answer (\(reason))"
        case .clockIsLater:
            "the sandbox's clock stands after \(DemoSeason.begins) already; the demonstration needs new data"
        case .refused(let step, let status, let body): "\(step): refused with \(status): \(body)"
        case .unreadable(let step, let body): "\(step): an answer that was not understood: \(body)"
        }
    }
}
