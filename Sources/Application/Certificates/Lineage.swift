package import Foundation
package import Regulation

/// From lot to customs: what a certificate or a bale comes from, and what became of it.
package struct Lineage: Codable, Equatable, Sendable {
    package struct Node: Codable, Equatable, Sendable {
        package enum Kind: String, Codable, CaseIterable, Sendable {
            case lot
            case certificate
            case application
            case declaration
        }

        /// Unique in the graph: the kind and the number.
        package let id: String
        package let kind: Kind
        package let number: String
        package let status: String
        package let on: CalendarDate?
    }

    package struct Edge: Codable, Equatable, Sendable {
        package enum Kind: String, Codable, CaseIterable, Sendable {
            /// M21: the certificate of a lot.
            case control
            /// M24
            case transfer
            case split
            /// M22/2
            case reissue
            /// M26/2: an export application takes bales or kilograms.
            case export
            /// M32: the declaration that used the application's reference.
            case declared
            /// M23/1: a bale of an ended certificate is presented again.
            case recontrol
        }

        package let from: String
        package let to: String
        package let kind: Kind
        /// `nil` where kilograms were taken without naming bales.
        package let bales: [String]?
        package let netKg: Decimal?
    }

    package let nodes: [Node]
    package let edges: [Edge]
}
