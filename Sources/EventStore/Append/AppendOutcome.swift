/// What became of one append. Checked in the order already done, conflict, claim.
package enum AppendOutcome: Sendable, Hashable {
    /// Both positions are 0 when the append held no events.
    case appended(firstPosition: Int64, lastPosition: Int64)
    /// The stream stands at another version than expected; nothing was written.
    case conflict(stream: String, expected: Int64, actual: Int64)
    /// A claim's key is held by another; nothing was written.
    case claimed(key: String, holder: String)
    /// The idempotency key was used before; nothing was written now.
    case alreadyDone(CommandRecord)
}
