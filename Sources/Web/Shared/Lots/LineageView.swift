import Application
import Foundation

/// What became of a lot: its certificates, the applications that used them, and their declarations. Template: `lineage`,
/// over `lineage`.
struct LineageView: Sendable {
    /// Template: `lineage-node`.
    struct Node: Sendable {
        let number: String
        /// `nil` where there is no page for the visitor.
        let target: String?
        let about: String
        let status: StatusTag
        let children: [Node]
        let hasChildren: Bool

        init(_ number: String, target: String?, about: [String?], status: StatusTag, children: [Node]) {
            self.number = number
            self.target = target
            self.about = about.compactMap(\.self).joined(separator: " · ")
            self.status = status
            self.children = children
            hasChildren = !children.isEmpty
        }
    }

    let lot: String
    let roots: [Node]
}

/// What the API tells of a lineage.
struct LineageAnswer: Decodable, Sendable {
    struct Node: Decodable, Sendable {
        let id: String
        let kind: String
        let number: String
        let status: String
    }

    struct Edge: Decodable, Sendable {
        let from: String
        let to: String
        let netKg: Decimal?
    }

    let nodes: [Node]
    let edges: [Edge]

    var certificates: [String] { nodes.filter { $0.kind == "certificate" }.map(\.number) }
}

extension Visit {
    /// `nil` before there is a certificate.
    func descent(of lot: LotAnswer) async throws -> LineageAnswer? {
        guard let number = lot.certificate?.number else { return nil }
        return try await find("/v1/certificates/\(number.percentEncoded)/lineage", mayBeHidden: true)
    }
}

extension LineageAnswer {
    /// From the lot downward.
    func view(_ visit: Visit) async throws -> LineageView? {
        guard let lot = nodes.first(where: { $0.kind == "lot" }) else { return nil }
        var roots: [LineageView.Node] = []
        for edge in edges where edge.from == lot.id { roots.append(contentsOf: try await tree(edge, visit, 0)) }
        return LineageView(lot: visit.path["lotNumber"] ?? lot.number, roots: roots)
    }

    /// Deeper than any chain of transfers is.
    private static let deepest = 100

    private func tree(_ edge: Edge, _ visit: Visit, _ depth: Int) async throws -> [LineageView.Node] {
        guard depth < Self.deepest, let node = nodes.first(where: { $0.id == edge.to }) else { return [] }
        var children: [LineageView.Node] = []
        for next in edges where next.from == node.id { children += try await tree(next, visit, depth + 1) }
        let taken = edge.netKg.map(visit.formats.kilograms)
        switch node.kind {
        case "certificate":
            let path = "/v1/certificates/\(node.number.percentEncoded)"
            let certificate: CertificateAnswer? = try await visit.find(path, mayBeHidden: true)
            let size = certificate.map { visit.formats.bales($0.bales.count) }
            return [
                LineageView.Node(
                    node.number, target: certificate.map { "/belgeler/\($0.number)" },
                    about: [certificate?.holder.title, size, taken],
                    status: .certificate(node.status, visit.texts), children: children)
            ]
        case "application":
            let isSeen = visit.actor.map { OversightPages.roles.contains($0.role) } ?? false
            return [
                LineageView.Node(
                    visit.texts("shared.lineage.application"),
                    target: isSeen ? OversightPages.application(node.number) : nil, about: [node.number, taken],
                    status: .trade(node.status, visit.texts), children: children)
            ]
        default:
            return [
                LineageView.Node(
                    visit.texts("shared.lineage.declaration"), target: nil, about: [node.number],
                    status: .trade(node.status, visit.texts), children: children)
            ]
        }
    }
}

extension StatusTag {
    /// By the code of the contract.
    static func certificate(_ status: String, _ texts: Texts) -> StatusTag {
        let tone: Tone =
            switch status {
            case "valid": .good
            case "cancelled", "expired": .bad
            default: .quiet
            }
        return StatusTag(texts.of(status, under: "certificate.status"), tone)
    }
}
