/// A condition that did not come true in time.
package struct PollTimeout: Error, CustomStringConvertible {
    let what: String
    let limit: Duration

    package var description: String { "waited \(limit) in vain for \(what)" }
}

/// Waits until `condition` holds.
/// - Throws: `PollTimeout` after `limit`; what `condition` throws.
package func poll(
    _ what: String = "the condition", within limit: Duration = .seconds(60), every pause: Duration = .milliseconds(20),
    until condition: () async throws -> Bool
) async throws {
    try await poll(what, within: limit, every: pause) { try await condition() ? () : nil }
}

/// Waits until `value` gives one.
/// - Throws: `PollTimeout` after `limit`; what `value` throws.
package func poll<Value>(
    _ what: String = "a value", within limit: Duration = .seconds(60), every pause: Duration = .milliseconds(20),
    for value: () async throws -> Value?
) async throws -> Value {
    let deadline = ContinuousClock.now + limit
    while true {
        if let found = try await value() { return found }
        guard ContinuousClock.now < deadline else { throw PollTimeout(what: what, limit: limit) }
        try await Task.sleep(for: pause)
    }
}
