/// Lets commands about the same thing through one after another within this process, in the order of their coming, so
/// that they do not spend themselves on conflicts. Between processes the expected versions decide.
package actor StreamGate {
    private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

    package init() {}

    package func pass<Value: Sendable>(
        _ key: String?, _ body: @Sendable () async throws -> Value
    ) async throws -> Value {
        guard let key else { return try await body() }
        await enter(key)
        do {
            let value = try await body()
            leave(key)
            return value
        } catch {
            leave(key)
            throw error
        }
    }

    private func enter(_ key: String) async {
        if waiting[key] == nil {
            waiting[key] = []
        } else {
            await withCheckedContinuation { waiting[key, default: []].append($0) }
        }
    }

    private func leave(_ key: String) {
        guard var queue = waiting[key], !queue.isEmpty else {
            waiting[key] = nil
            return
        }
        let next = queue.removeFirst()
        waiting[key] = queue
        next.resume()
    }
}
