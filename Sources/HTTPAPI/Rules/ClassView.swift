import CottonControl

/// A class of a group, with its types in order.
struct ClassView: Codable {
    let group: CottonGroup
    let `class`: String
    let types: [String]

    /// Of the groups for which there is a verified table; any name is taken in the others.
    static var all: [ClassView] {
        CottonGroup.allCases.flatMap { group in
            (ClassTable.classes(of: group) ?? [:]).sorted { $0.key < $1.key }
                .map { ClassView(group: group, class: $0.key, types: $0.value) }
        }
    }
}
