/// What a verification found.
package struct VerificationReport: Sendable, Encodable {
    package var origin: String?
    /// Events that were hashed.
    package var events: Int64 = 0
    /// Bytes that were hashed as leaves.
    package var bytes: Int64 = 0
    package var checkpoints = 0
    /// Size of the last checkpoint that holds: so many events are proved.
    package var covered: Int64 = 0
    package var faults: [LogFault] = []
    package var seconds = 0.0

    package var isSound: Bool { faults.isEmpty }
}
