package import CottonControl
package import Regulation

extension Services {
    /// What a certificate comes from and what became of it; its siblings are not shown.
    /// - Parameter showsDeclarationsOf: whether the one who asks may see this firm's customs declarations.
    package func lineage(
        of number: CertificateNumber, on date: CalendarDate,
        showsDeclarationsOf: @escaping @Sendable (SubjectID) -> Bool
    ) async throws -> Lineage {
        var graph = LineageGraph(self, on: date, showsDeclarationsOf: showsDeclarationsOf)
        try await graph.addAncestors(of: number)
        try await graph.addDescendants(of: number)
        return graph.lineage
    }

    /// The way of one bale through all lots on which it was presented.
    /// - Parameter lots: in the order of its presentations.
    package func lineage(
        ofBale bale: String, lots: [LotID], on date: CalendarDate,
        showsDeclarationsOf: @escaping @Sendable (SubjectID) -> Bool
    ) async throws -> Lineage {
        var graph = LineageGraph(self, on: date, bale: bale, showsDeclarationsOf: showsDeclarationsOf)
        var last: CertificateNumber?
        for lot in lots {
            let certificate = try await graph.add(lot: lot)
            if let last { graph.recontrolled(last, as: lot) }
            guard let certificate else { continue }
            try await graph.addDescendants(of: certificate)
            last = try await lastCertificate(of: bale, from: certificate)
        }
        return graph.lineage
    }

    /// Where the bale stood in the end.
    private func lastCertificate(of bale: String, from number: CertificateNumber) async throws -> CertificateNumber {
        let certificate = try await aggregates.load(.certificate(number)).aggregate
        guard certificate.bales[bale] == nil else { return number }
        for child in certificate.children {
            let issued = try await aggregates.load(.certificate(child)).aggregate.issued
            if issued?.bales.contains(where: { $0.number == bale }) == true {
                return try await lastCertificate(of: bale, from: child)
            }
        }
        return number
    }
}
