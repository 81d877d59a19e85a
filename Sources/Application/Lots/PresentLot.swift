import CottonControl
import EventStore
package import Regulation
import Tareks

extension CommandSession {
    /// M20, M21: presents a whole lot, or nothing. It gets the next number of the factory's season (M11/4), a lane, and
    /// a certificate where no examination is needed.
    package func presentLot(_ request: ControlApplication) async throws -> LotView {
        let ground = try await ground(of: request)
        let lot = LotID(season: Season(containing: act.today), number: ground.nextNumber)
        let seed = services.random.seed()
        let declaration = request.declaration(owner: request.owner.subject(services.pseudonyms))
        let risk = ground.analyse(
            request, of: declaration.owner, seed: seed, today: act.today, in: try await profile(.lot))
        var faults = Faults()
        faults.add(contentsOf: ground.faults(of: request.method, request.ginningMethod, act))
        let numbered = try faults.gather {
            try ground.register.number(
                NumberLot(
                    act: act, lot: lot, owner: declaration.owner, method: request.method,
                    ginningMethod: request.ginningMethod, inspector: ground.inspectorID,
                    inspectorAuthorised: ground.inspector.isAuthorised(on: act.today),
                    examined: risk.lane.awaitsExamination, standing: ground.standing(act)))
        }
        faults.add(contentsOf: declaration.faults(on: act))
        try faults.throwIfAny()
        guard let numbered, let permit = ground.register.permit(on: act.today) else { throw Self.noFactory }

        let owner = try await keep(request.owner)
        let season = StreamName.season(permit.season, of: request.factory)
        _ = try await append(numbered, to: season)
        let outcome = try Lot().present(
            PresentLot(
                act: act, lot: lot, number: ground.nextNumber, season: permit.season, factory: request.factory,
                firm: permit.firm, directorate: permit.directorate,
                ownerRevision: owner.revision, inspector: ground.inspectorID, declaration: declaration, risk: risk,
                seed: seed, certificate: CertificateDetails(verificationCode: services.random.code())))
        return try await write(
            outcome, to: .lot(lot), names: Names(parties: [owner.id: owner.record]))
    }

    /// The same checks as `presentLot` with nothing written: no number is taken and no lane is shown.
    /// - Returns: every fault that presenting would be refused for.
    package func dryRunLot(_ request: ControlApplication) async throws -> [Fault] {
        let ground = try await ground(of: request)
        var faults = Faults()
        let declaration = request.declaration(owner: request.owner.subject(services.pseudonyms))
        faults.add(contentsOf: ground.faults(of: request.method, request.ginningMethod, act))
        _ = try faults.gather {
            try ground.register.number(
                NumberLot(
                    act: act, lot: LotID(season: Season(containing: act.today), number: ground.nextNumber),
                    owner: declaration.owner, method: request.method,
                    ginningMethod: request.ginningMethod, inspector: ground.inspectorID,
                    inspectorAuthorised: ground.inspector.isAuthorised(on: act.today), examined: false,
                    standing: ground.standing(act)))
        }
        faults.add(contentsOf: declaration.faults(on: act))
        faults.add(
            contentsOf: try await claimFaults(
                BaleClaims.keys(
                    of: request.bales, factory: request.factory, season: Season(containing: act.today))))
        return faults.list
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

extension ControlApplication {
    func declaration(owner: SubjectID) -> LotDeclaration {
        let lotClass = ClassTable.canonical(cottonClass, type, in: group)
        return LotDeclaration(
            method: method, owner: owner, ginningMethod: ginningMethod, group: group,
            cottonClass: lotClass.cottonClass, type: lotClass.type, moisture: moisture, sustainable: sustainable,
            packed: packed, labelled: labelled, stacked: stacked, warehouse: warehouse,
            bales: bales.map { $0.canonical(in: group) }, laboratoryReport: laboratoryReport)
    }
}

extension Bale {
    fileprivate func canonical(in group: CottonGroup) -> Bale {
        let names = ClassTable.canonical(cottonClass, type, in: group)
        return Bale(
            number: number, grossWeight: grossWeight, netWeight: netWeight, season: season,
            cottonClass: names.cottonClass, type: names.type, staple: staple, character: character)
    }
}
