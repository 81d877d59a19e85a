/// How far a generation is built.
package struct BuildProgress: Sendable, Equatable, CustomStringConvertible {
    /// While parts are being done, as much of the log as they are.
    package let position: Int64
    /// Of the last event in the log.
    package let last: Int64
    /// Every part is done: what is left comes in order.
    let isFilled: Bool
    /// It is to be compared with the live one first.
    let isHeld: Bool
    /// It has stopped, or is no longer being built.
    let needsLook: Bool

    package var description: String { "\(position) of \(last)" }

    var isClose: Bool { needsLook || isFilled && last - position <= 1000 }

    /// - Parameters:
    ///   - reached: the checkpoint's position, 0 as long as parts are left.
    ///   - upTo: the position up to which parts reach.
    static func position(reached: Int64, upTo: Int64, parts: Int64, done: Int64) -> Int64 {
        guard reached < upTo else { return reached }
        guard parts > 0 else { return upTo }
        return Int64(Double(upTo) * Double(done) / Double(parts))
    }
}
