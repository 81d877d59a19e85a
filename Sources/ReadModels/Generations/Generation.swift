/// One making of a projection's tables.
package struct Generation: Sendable, Hashable {
    package enum State: String, Codable, CaseIterable, Sendable, Hashable {
        /// Being filled beside the live one.
        case building
        /// Behind the views that readers see.
        case live
        /// Replaced; its tables are gone.
        case retired
    }

    package let name: String
    /// 1, 2, 3 … within the projection.
    package let number: Int
    /// Of the projection that fills it.
    package let version: Int
    package let state: State

    /// The schema in which its tables are.
    package var schema: String { "\(name)_\(number)" }
}
