/// What a lot's declaration is held against besides its own words and the numbers of the rules.
package struct LotStandards: Sendable {
    package var tables = ClassTables()
    package var laboratories = Laboratories()
    /// The declared report, where the laboratory delivered it before.
    package var analysis: AnalysisDelivered?
    /// M13/1, M14/1: the factory and its depots by name; empty where none is known.
    package var depots: [String] = []

    package init() {}
}
