import CottonControl
import Regulation
import Tareks

/// M29/6: cotton that leaves as sustainable. What an application itself lacks, `SustainableExport` says.
extension CommandSession {
    /// From certificates of sustainable lots alone, by a certificate that is accredited and not used up.
    func sustainabilityFaults(of request: TradeRequest, _ id: TradeApplicationID) async throws -> [Fault] {
        guard isSustainable(request) else { return [] }
        var lots: [(pointer: String, certificate: CertificateNumber, lot: Lot)] = []
        for (index, use) in request.certificates.enumerated() {
            guard let issued = try await load(.certificate(use.certificate)).issued else { continue }
            lots.append(("/certificates/\(index)", use.certificate, try await load(.lot(issued.lot))))
        }
        let origin = SustainableOrigin.faults(lots)
        guard let used = schemeUse(of: request, id) else { return origin }
        return origin + (try await faults(used, rule: "M29/6"))
    }

    func useScheme(for request: TradeRequest, _ id: TradeApplicationID) async throws {
        if isSustainable(request), let used = schemeUse(of: request, id) { try await use(used) }
    }

    /// What came to nothing takes nothing.
    func releaseScheme(of application: TradeApplication) async throws {
        guard let submission = application.submission, submission.direction == .export else { return }
        switch application.phase {
        case .refused, .cancelled:
            try await release(submission.sustainable, .export, submission.application.text)
        case .notSubmitted, .awaitingInspection, .concluded: break
        }
    }

    private func isSustainable(_ request: TradeRequest) -> Bool {
        let lines = act.rules.list(.sustainableTariffLines).map(TariffLine.init)
        return request.direction == .export && Sustainability.isInForce(act.rules)
            && (request.sustainable != nil || lines.contains(TariffLine(request.gtip)))
    }

    private func schemeUse(of request: TradeRequest, _ id: TradeApplicationID) -> SchemeUsed? {
        request.sustainable.map {
            SchemeUsed(certificate: $0, use: .export, user: id.text, netWeight: request.netWeight)
        }
    }
}
