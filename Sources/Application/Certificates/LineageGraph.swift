import CottonControl
import Foundation
import Regulation
import Tareks

/// Grows a lineage from the log, one certificate after another.
struct LineageGraph {
    private let aggregates: AggregateCache
    private let date: CalendarDate
    /// Follows this bale alone.
    private let bale: String?
    private let showsDeclarationsOf: @Sendable (SubjectID) -> Bool
    private var nodes: [Lineage.Node] = []
    private var edges: [Lineage.Edge] = []

    init(
        _ services: Services, on date: CalendarDate, bale: String? = nil,
        showsDeclarationsOf: @escaping @Sendable (SubjectID) -> Bool
    ) {
        aggregates = services.aggregates
        self.date = date
        self.bale = bale
        self.showsDeclarationsOf = showsDeclarationsOf
    }

    var lineage: Lineage { Lineage(nodes: nodes, edges: edges) }

    /// - Returns: the certificate that its control led to.
    mutating func add(lot id: LotID) async throws -> CertificateNumber? {
        let lot = try await aggregates.load(.lot(id)).aggregate
        guard let presented = lot.presented else { return nil }
        add(.lot, id.text, status: lot.phase.rawValue, on: presented.presentedOn)
        return lot.certificate
    }

    /// What a certificate comes from, up to its lot.
    mutating func addAncestors(of number: CertificateNumber) async throws {
        var path: [CertificateIssued] = []
        var next: CertificateNumber? = number
        while let current = next, let issued = try await aggregates.load(.certificate(current)).aggregate.issued {
            path.append(issued)
            next = issued.parent
        }
        if let lot = path.last?.lot { _ = try await add(lot: lot) }
        for issued in path.reversed() { try await add(issued.number) }
    }

    /// All that was cut from a certificate, and what was exported of it.
    mutating func addDescendants(of number: CertificateNumber) async throws {
        var level = [number]
        while !level.isEmpty {
            var next: [CertificateNumber] = []
            for number in level {
                let certificate = try await aggregates.load(.certificate(number)).aggregate
                guard try await add(number) else { continue }
                for (application, draw) in certificate.draws.sorted(by: { $0.key < $1.key }) {
                    try await add(application, draw, of: number)
                }
                next += certificate.children
            }
            level = next
        }
    }

    mutating func recontrolled(_ certificate: CertificateNumber, as lot: LotID) {
        connect(.certificate, certificate.text, .lot, lot.text, by: .recontrol, bales: bale.map { [$0] })
    }

    /// - Returns: `false` where the bale that is followed was never on it.
    @discardableResult
    private mutating func add(_ number: CertificateNumber) async throws -> Bool {
        let certificate = try await aggregates.load(.certificate(number)).aggregate
        guard let issued = certificate.issued else { return false }
        let bales = issued.bales.filter { bale == nil || $0.number == bale }
        guard !bales.isEmpty else { return false }
        guard add(.certificate, number.text, status: certificate.status(on: date).rawValue, on: issued.controlDate)
        else { return true }
        let source: (Lineage.Node.Kind, String) =
            issued.parent.map { (.certificate, $0.text) } ?? (.lot, issued.lot.text)
        connect(
            source.0, source.1, .certificate, number.text, by: Lineage.Edge.Kind(issued.origin),
            bales: bales.map(\.number), net: bales.map(\.netWeight).sum())
        return true
    }

    private mutating func add(_ id: String, _ draw: Certificate.Draw, of certificate: CertificateNumber) async throws {
        if let bale, draw.bales?.contains(bale) != true { return }
        let application = try await aggregates.load(.trade(TradeApplicationID(id))).aggregate
        guard let submission = application.submission else { return }
        let status = application.referenceStatus(on: date)?.rawValue ?? application.status?.rawValue ?? ""
        add(.application, id, status: status, on: Istanbul.date(of: submission.submittedAt))
        connect(
            .certificate, certificate.text, .application, id, by: .export, bales: draw.bales, net: draw.netWeight)
        guard let use = application.use, showsDeclarationsOf(submission.firm) else { return }
        add(.declaration, use.declaration, status: "registered", on: use.registeredOn)
        connect(.application, id, .declaration, use.declaration, by: .declared)
    }

    /// - Returns: `false` where it is there already.
    @discardableResult
    private mutating func add(_ kind: Lineage.Node.Kind, _ number: String, status: String, on date: CalendarDate?)
        -> Bool
    {
        let id = Self.id(kind, number)
        guard !nodes.contains(where: { $0.id == id }) else { return false }
        nodes.append(Lineage.Node(id: id, kind: kind, number: number, status: status, on: date))
        return true
    }

    private mutating func connect(
        _ kind: Lineage.Node.Kind, _ number: String, _ otherKind: Lineage.Node.Kind, _ other: String,
        by edge: Lineage.Edge.Kind, bales: [String]? = nil, net: Kilograms? = nil
    ) {
        let new = Lineage.Edge(
            from: Self.id(kind, number), to: Self.id(otherKind, other), kind: edge, bales: bales,
            netKg: net.map { Decimal($0) })
        if !edges.contains(new) { edges.append(new) }
    }

    private static func id(_ kind: Lineage.Node.Kind, _ number: String) -> String { "\(kind.rawValue):\(number)" }
}

extension Lineage.Edge.Kind {
    fileprivate init(_ origin: CertificateIssued.Origin) {
        switch origin {
        case .control: self = .control
        case .transfer: self = .transfer
        case .split: self = .split
        case .reissue: self = .reissue
        }
    }
}
