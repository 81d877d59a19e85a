/// What an ``Appender`` has done since it began, and how many wait.
package struct AppenderStatistics: Sendable, Hashable {
    /// Appends behind the batch in flight.
    package var waiting = 0
    package var batches = 0
    /// Appends sent, whatever came of them.
    package var appends = 0
    /// Callers turned away because too many waited.
    package var refused = 0
}
