import CLibpq

/// A `PGcancel`: asks the server, over a connection of its own, to stop what a backend is doing.
///
/// libpq 15 sends it in the clear even where the connection itself is encrypted, and the server takes it without asking
/// `pg_hba.conf`: whoever can read the network between them learns how to stop this backend's statements, and no more.
///
/// Thread-safe: it is never written after it was made (libpq's manual on `PQcancel`).
@safe
final class CancelHandle: @unchecked Sendable {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) {
        unsafe self.pointer = unsafe pointer
    }

    deinit {
        unsafe PQfreeCancel(pointer)
    }

    /// Blocks until the server has closed the cancelling connection; when this returns, the signal is sent.
    func send() -> Bool {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            unsafe PQcancel(pointer, buffer.baseAddress, 256) == 1
        }
    }
}
