import CottonControl
import EventStore
import Regulation
import Tareks

extension CommandSession {
    /// M20, M21: presents a whole lot, or nothing. It gets the next number of the factory's season (M11/4), a lane, and
    /// a certificate where no examination is needed.
    package func presentLot(_ request: ControlApplication) async throws -> LotView {
        let ground = try await ground(of: request)
        let seed = services.random.seed()
        let risk = ground.analyse(request, seed: seed, today: act.today, in: try await profile(.lot))
        let (numbered, found) = try await judge(request, on: ground, examined: risk.lane.awaitsExamination)
        try found.throwIfAny()
        guard let numbered, let permit = ground.register.permit(on: act.today) else { throw Self.noFactory }

        let owner = try await keep(request.owner)
        _ = try await append(numbered, to: .season(permit.season, of: request.factory))
        let lot = ground.lot(act)
        for ended in ground.endedUses {
            try await release(ended.certificate, .lot, ended.lot.text, ended.netWeight)
        }
        try await keepSignature(naming: owner.id, of: lot.text)
        if let used = schemeUse(of: ground.declaration, lot) { try await use(used) }
        if let name = ground.analysis { _ = try await append([.declared(AnalysisDeclared(lot: lot))], to: name) }
        let outcome = try Lot().present(
            PresentLot(
                act: act, lot: lot, number: ground.nextNumber, season: permit.season, factory: request.factory,
                firm: permit.firm, directorate: permit.directorate, owner: ground.owner,
                ownerRevision: owner.revision, inspector: ground.inspectorID, declaration: ground.declaration,
                standards: ground.standards, risk: risk,
                refusedBefore: ground.refusedBefore(on: act.today), seed: seed,
                certificate: CertificateDetails(verificationCode: services.random.code()),
                signature: signature?.record))
        return try await write(
            outcome, to: .lot(lot), names: Names(parties: [owner.id: owner.record]))
    }

    /// The events that number the lot, and every fault of the application.
    func judge(_ request: ControlApplication, on ground: LotGround, examined: Bool) async throws
        -> (events: [SeasonRegisterEvent]?, faults: Faults)
    {
        var faults = Faults()
        let declared = ground.declaration
        faults.add(contentsOf: ground.faults(of: declared.method, declared.ginningMethod, act))
        let numbered = try faults.gather {
            try ground.register.number(
                NumberLot(
                    act: act, lot: ground.lot(act),
                    owner: ground.owner, method: declared.method, ginningMethod: declared.ginningMethod,
                    inspector: ground.inspectorID, inspectorAuthorised: ground.inspector.isAuthorised(on: act.today),
                    examined: examined, standing: ground.standing(act)))
        }
        faults.add(contentsOf: declared.faults(against: ground.standards, on: act))
        faults.add(
            contentsOf: Recontrol.faults(declared, after: ground.ended, of: request.factory, on: act.today))
        faults.add(contentsOf: try await check(request.signature, "M20/2"))
        if let used = schemeUse(of: declared, ground.lot(act)) {
            faults.add(contentsOf: try await self.faults(used, after: ground.endedUses, rule: "M21/4"))
        }
        return (numbered, faults)
    }

    /// Writes what was decided of a lot: its stream, its certificate's, and who holds its bales.
    func write(_ outcome: LotOutcome, to name: StreamName<Lot>, names: Names) async throws -> LotView {
        let lot = try await begin(name, with: outcome.lot)
        var certificate: CertificateView?
        if let issued = outcome.certificate {
            let stream = StreamName.certificate(issued.number)
            certificate = CertificateView(
                try await begin(stream, with: [.issued(issued)]), on: act.today, names: names)
        }
        claimBales(of: lot, certificate: outcome.certificate)
        guard let view = LotView(lot, certificate: certificate, names: names) else { throw Self.noLot }
        return view
    }

    static var noLot: Refusal { .notFound(tr: "Parti bulunamadı.", en: "There is no such lot.") }
}
