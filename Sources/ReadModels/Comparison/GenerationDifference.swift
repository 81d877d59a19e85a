/// What a new generation has otherwise than the live one, both being at the same position of the log.
package struct GenerationDifference: Codable, Sendable, Equatable {
    package struct Table: Codable, Sendable, Equatable {
        package let name: String
        /// Rows that the live generation alone has.
        package var onlyLive: Int64 = 0
        /// Rows that the new generation alone has.
        package var onlyNew: Int64 = 0
        /// Rows that both have, with a column or more that is not the same.
        package var changed: Int64 = 0
        /// In how many rows each column is not the same.
        package var columns: [String: Int64] = [:]
        /// Columns that only one of the two has.
        package var unshared: [String] = []
        /// The first twenty.
        package var examples: [Example] = []

        package init(name: String) {
            self.name = name
        }

        package var isEmpty: Bool { onlyLive + onlyNew + changed == 0 && unshared.isEmpty }
    }

    package struct Example: Codable, Sendable, Equatable {
        package enum Kind: String, Codable, Sendable {
            case onlyLive, onlyNew, changed
        }

        package let kind: Kind
        /// The row's key, its columns joined by a slash.
        package let row: String
        package let columns: [String]
    }

    package let position: Int64
    package let tables: [Table]

    package var isEmpty: Bool { tables.allSatisfy(\.isEmpty) }
}

extension GenerationDifference.Table {
    private static let shown = 20

    mutating func add(_ kind: GenerationDifference.Example.Kind, _ row: String, columns: [String] = []) {
        switch kind {
        case .onlyLive: onlyLive += 1
        case .onlyNew: onlyNew += 1
        case .changed: changed += 1
        }
        for column in columns { self.columns[column, default: 0] += 1 }
        if examples.count < Self.shown { examples.append(.init(kind: kind, row: row, columns: columns)) }
    }
}
