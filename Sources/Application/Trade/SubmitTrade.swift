import CottonControl
import Regulation
import Tareks

extension CommandSession {
    /// M28/1: a firm's user applies; at export the certificates give what the application names, at once and together.
    package func submitTrade(_ request: TradeRequest) async throws -> TradeApplicationView {
        let firmID = services.pseudonyms.firm(request.firm)
        try Access.requireUser(actor, of: firmID)
        let firm = try await load(.firm(firmID))
        let id = TradeApplicationID(services.random.id("bsv"))
        var faults = Faults()
        faults.add(contentsOf: try await check(request.signature, "M28/1"))
        let replaced = try await correct(request, by: id, of: firmID, &faults)
        let drawn = try await draw(request, for: id, &faults)
        let unsustained = try await sustainabilityFaults(of: request, id)
        let command = try await command(
            request, id, firmID, drawn: drawn, correcting: replaced, refused: !faults.isEmpty)
        let events = try faults.gather { try TradeApplication().submit(command, for: firm) }
        faults.add(contentsOf: unsustained)
        try faults.throwIfAny()
        guard let events else { throw Self.noApplication }
        try await keepSignature(naming: firmID, of: id.text)
        try await useScheme(for: request, id)
        let application = try await begin(.trade(id), with: events)
        for (certificate, quantity) in drawn {
            _ = try await append([.drawn(quantity)], to: .certificate(certificate))
        }
        if let submitted = application.submission {
            _ = try await append([.applied(TraderApplied(submitted))], to: .trader(firmID))
        }
        try await settle(application)
        return try await view(application)
    }

    /// M28/1, M34/1-e: what a correction names falls with it, and gives back what it held before the new one takes.
    private func correct(
        _ request: TradeRequest, by id: TradeApplicationID, of firm: SubjectID, _ faults: inout Faults
    ) async throws -> TradeApplication? {
        guard let replaces = request.replaces else { return nil }
        let replaced = try await load(.trade(replaces))
        guard let submission = replaced.submission, submission.firm == firm, submission.direction == request.direction
        else {
            faults.add(
                Fault(
                    "M28/1", at: "/replaces", tr: "Firmanızın bu yönde böyle bir başvurusu yok.",
                    en: "Your firm has no such application in this direction."))
            return nil
        }
        let events = try replaced.cancel(
            CancelTradeApplication(act: act, reason: "Düzeltme / correction", replacement: id))
        try await settle(try await append(events, to: .trade(replaces)))
        return replaced
    }

    /// - Parameter refused: a certificate gave nothing, and has said why: its evidence is taken as written, so that
    ///   the sum is not found wanting a second time.
    private func command(
        _ request: TradeRequest, _ id: TradeApplicationID, _ firm: SubjectID,
        drawn: [(CertificateNumber, QuantityDrawn)], correcting replaced: TradeApplication?, refused: Bool
    ) async throws -> SubmitTradeApplication {
        let evidence =
            refused && request.direction == .export
            ? [Evidence(number: "-", bales: nil, netWeight: request.netWeight)]
            : drawn.map { Evidence(number: $0.0.text, bales: $0.1.bales, netWeight: $0.1.netWeight) }
        return SubmitTradeApplication(
            act: act, id: id, direction: request.direction, regime: request.regime, firm: firm, user: actor.subject,
            tariffLine: request.gtip, netWeight: request.netWeight, country: request.country, evidence: evidence,
            declared: request.declared, documents: request.documents, sustainable: request.sustainable,
            secondaryProduct: request.secondaryProduct, replaces: request.replaces,
            risk: try await risk(of: request, firm: firm, drawn: drawn, correcting: replaced),
            referenceDigits: try digits(), signature: signature?.record)
    }

    func digits() throws -> ReferenceDigits {
        guard let digits = ReferenceDigits(services.random.digits(22)) else { throw CommandError.contended }
        return digits
    }

    func view(_ application: TradeApplication) async throws -> TradeApplicationView {
        guard let submission = application.submission,
            let view = TradeApplicationView(
                application, on: act.today, names: try await names(of: submission.firm))
        else { throw Self.noApplication }
        return view
    }

    static var noApplication: Refusal { .notFound(tr: "Başvuru bulunamadı.", en: "There is no such application.") }
}
