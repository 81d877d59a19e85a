package import Regulation

/// Why a command has no result.
package enum CommandError: Error, Sendable, Equatable {
    case refused(Refusal)
    /// The resource is not as the precondition wants it; 0: it does not exist.
    case versionMismatch(actual: Int64)
    /// The idempotency key was used for another request.
    case keyReused
    /// The command was carried out before, and its answer named somebody who was erased since.
    case answerErased(position: Int64?)
    /// Others were faster time and again; nothing was written.
    case contended
}
