import CottonControl
import EventStore
import Regulation
package import Tareks

extension CommandSession {
    /// M28/1: a firm's user applies; at export the certificates give what the application names, at once and together.
    package func submitTrade(_ request: TradeRequest) async throws -> TradeApplicationView {
        let firmID = services.pseudonyms.firm(request.firm)
        try Access.requireUser(actor, of: firmID)
        let firm = try await load(.firm(firmID))
        let id = TradeApplicationID(services.random.id("bsv"))
        var faults = Faults()
        let drawn = try await draw(request, for: id, &faults)
        let unsustained = try await sustainabilityFaults(of: request, id)
        let command = try await command(request, id, firmID, drawn: drawn, refused: !faults.isEmpty)
        let events = try faults.gather { try TradeApplication().submit(command, for: firm) }
        faults.add(contentsOf: unsustained)
        try faults.throwIfAny()
        guard let events else { throw Self.noApplication }
        try await useScheme(for: request, id)
        let application = try await begin(.trade(id), with: events)
        for (certificate, quantity) in drawn {
            _ = try await append([.drawn(quantity)], to: .certificate(certificate))
        }
        try await settle(application)
        return try await view(application)
    }

    /// M29, M30: what the trade inspector found.
    package func inspectTrade(_ id: TradeApplicationID, _ request: TradeInspection) async throws
        -> TradeApplicationView
    {
        try Access.require(actor, .tradeInspector)
        let application = try await loadSubject(.trade(id))
        guard application.submission != nil else { throw Self.noApplication }
        let events = try application.inspect(
            RecordTradeInspection(
                act: act, inspector: actor.subject, inspectedOn: request.inspectedOn, conforming: request.conforming,
                findings: request.findings, referenceDigits: try digits()))
        let inspected = try await append(events, to: .trade(id))
        try await settle(inspected)
        return try await view(inspected)
    }

    /// Before its reference is used; what it held comes back to the certificates.
    package func cancelTrade(_ id: TradeApplicationID, reason: String) async throws -> TradeApplicationView {
        let application = try await loadSubject(.trade(id))
        guard let submission = application.submission else { throw Self.noApplication }
        try Access.requireUser(actor, of: submission.firm)
        let cancelled = try await append(
            try application.cancel(CancelTradeApplication(act: act, reason: reason)), to: .trade(id))
        try await settle(cancelled)
        return try await view(cancelled)
    }

    /// M26/2: what each certificate gives, or why it gives nothing.
    private func draw(_ request: TradeRequest, for id: TradeApplicationID, _ faults: inout Faults) async throws
        -> [(CertificateNumber, QuantityDrawn)]
    {
        var drawn: [(CertificateNumber, QuantityDrawn)] = []
        guard request.direction == .export else { return drawn }
        for (index, use) in request.certificates.enumerated() {
            let pointer = "/certificates/\(index)"
            let certificate = try await load(.certificate(use.certificate))
            if certificate.issued == nil {
                faults.add(
                    Fault(
                        "M26/2", at: pointer + "/number", tr: "\(use.certificate) numaralı belge yok.",
                        en: "There is no certificate \(use.certificate)."))
                continue
            }
            if drawn.contains(where: { $0.0 == use.certificate }) {
                faults.add(
                    Fault(
                        "M26/2", at: pointer + "/number", tr: "\(use.certificate) iki kez yazılmış.",
                        en: "\(use.certificate) is named twice."))
                continue
            }
            let quantity = try faults.gather {
                try certificate.draw(
                    DrawQuantity(act: act, application: id.text, amount: use.amount, pointer: pointer))
            }
            if let quantity { drawn.append((use.certificate, quantity)) }
        }
        return drawn
    }

    /// - Parameter refused: a certificate gave nothing, and has said why: its evidence is taken as written, so that
    ///   the sum is not found wanting a second time.
    private func command(
        _ request: TradeRequest, _ id: TradeApplicationID, _ firm: SubjectID,
        drawn: [(CertificateNumber, QuantityDrawn)], refused: Bool
    ) async throws -> SubmitTradeApplication {
        let evidence =
            refused
            ? [Evidence(number: "-", bales: nil, netWeight: request.netWeight)]
            : drawn.map { Evidence(number: $0.0.text, bales: $0.1.bales, netWeight: $0.1.netWeight) }
        return SubmitTradeApplication(
            act: act, id: id, direction: request.direction, regime: request.regime, firm: firm, user: actor.subject,
            tariffLine: request.gtip, netWeight: request.netWeight, country: request.country, evidence: evidence,
            declared: request.declared, documents: request.documents, sustainable: request.sustainable,
            risk: try await risk(of: request, firm: firm, drawn: drawn), referenceDigits: try digits())
    }

    private func risk(
        of request: TradeRequest, firm: SubjectID, drawn: [(CertificateNumber, QuantityDrawn)]
    ) async throws -> RiskDecision {
        var facts = RiskFacts()
        facts.set(.sustainableClaim, request.sustainable != nil)
        facts[.largeQuantity] = Int(request.netWeight.grams / 1_000_000)
        var foreign = false
        for (number, _) in drawn {
            foreign = try await load(.certificate(number)).issued?.holder != firm || foreign
        }
        facts.set(.holderDiffers, foreign)
        return RiskAnalysis.analyse(
            facts, by: try await profile(request.direction == .export ? .export : .import),
            seed: services.random.seed(), examinedSoFar: 0, presentedSoFar: 0,
            override: request.sandboxLane.map(RiskOverride.sandbox))
    }

    private func digits() throws -> ReferenceDigits {
        guard let digits = ReferenceDigits(services.random.digits(22)) else { throw CommandError.contended }
        return digits
    }

    private func view(_ application: TradeApplication) async throws -> TradeApplicationView {
        guard let submission = application.submission,
            let view = TradeApplicationView(
                application, on: act.today, names: try await names(of: submission.firm))
        else { throw Self.noApplication }
        return view
    }

    static var noApplication: Refusal { .notFound(tr: "Başvuru bulunamadı.", en: "There is no such application.") }
}
