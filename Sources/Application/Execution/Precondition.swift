/// What a client wants the resource to be before a command is carried out on it (RFC 9110, 13.1).
package struct Precondition: Equatable, Sendable {
    /// Versions of the resource's stream; 0 is that of what does not exist.
    package enum Versions: Equatable, Sendable {
        /// Whatever exists.
        case any
        case these(Set<Int64>)

        func contains(_ version: Int64) -> Bool {
            switch self {
            case .any: version > 0
            case .these(let versions): versions.contains(version)
            }
        }
    }

    /// `If-Match`
    package var match: Versions?
    /// `If-None-Match`
    package var noneMatch: Versions?

    package init(match: Versions? = nil, noneMatch: Versions? = nil) {
        self.match = match
        self.noneMatch = noneMatch
    }

    package func holds(at version: Int64) -> Bool {
        match.map { $0.contains(version) } ?? true && !(noneMatch.map { $0.contains(version) } ?? false)
    }
}
