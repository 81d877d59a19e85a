package import Regulation

/// Why a command has no result.
package enum CommandError: Error, Sendable, Equatable {
    case refused(Refusal)
    /// The resource is at another version than `If-Match` said.
    case versionMismatch(actual: Int64)
    /// The idempotency key was used for another request.
    case keyReused
    /// Others were faster time and again; nothing was written.
    case contended
}
