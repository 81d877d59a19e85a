import Regulation

extension Faults {
    /// Runs a check and keeps its faults for later, so that the others are told as well.
    /// - Returns: `nil` where it was refused by a rule.
    /// - Throws: refusals of another kind, and what is no refusal.
    mutating func gather<Value>(under prefix: String = "", _ body: () throws -> Value) throws -> Value? {
        do {
            return try body()
        } catch let refusal as Refusal where refusal.kind == .rule {
            add(contentsOf: refusal.faults.map { $0.under(prefix) })
            return nil
        }
    }
}
