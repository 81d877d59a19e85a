import Glibc

/// A process that is stopped for a while.
struct FrozenProcess {
    private let process: pid_t

    init(_ process: pid_t) {
        self.process = process
    }

    func whileFrozen<Value>(_ body: () async throws -> Value) async rethrows -> Value {
        kill(process, SIGSTOP)
        defer { kill(process, SIGCONT) }
        return try await body()
    }
}
