/// A handler's error that does not pass by itself.
struct HandlerFailure: Error {
    let first: Int64
    let events: Int
    let error: any Error

    var turn: SubscriptionPace.Turn {
        let poison = error as? PoisonedEvent
        return .indigestible(
            first: first, events: events, position: poison?.position, reason: poison?.reason ?? "\(error)")
    }
}
