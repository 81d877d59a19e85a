package import CottonControl
package import Regulation

extension CommandSession {
    /// M21/1, M21/2: what a trade inspector found; certified where the lot conforms.
    package func inspectLot(_ season: Season, _ number: LotNumber, _ request: LotInspection) async throws -> LotView {
        let (lot, presented) = try await lot(season, number)
        try Access.require(actor, .tradeInspector, in: presented.directorate)
        let outcome = try lot.inspect(
            InspectLot(
                act: act, inspectedOn: request.inspectedOn, bales: request.bales, conforming: request.conforming,
                findings: request.findings,
                certificate: CertificateDetails(verificationCode: services.random.code())))
        if outcome.certificate != nil {
            try await requireIssuable(presented)
        } else {
            try await recordFault(of: presented, refused: true)
        }
        return try await write(
            outcome, to: .lot(presented.lot),
            names: try await names(
                of: presented.owner, people: [actor.subject] + [lot.assignedInspector].compactMap(\.self)))
    }

    /// M21/2: what the next risk analyses of the factory take into account. A refused lot uses up no certificate of
    /// sustainability.
    func recordFault(of lot: LotPresented, refused: Bool) async throws {
        if refused { try await release(lot.sustainable, .lot, lot.lot.text) }
        _ = try await append(
            [
                .lotFaulted(
                    LotFaulted(lot: lot.lot, on: act.today, refused: refused, bales: lot.bales.map(\.number)))
            ], to: .season(lot.season, of: lot.factory))
    }

    /// M21/1: the directorate assigns a trade inspector.
    package func assignLotInspector(_ season: Season, _ number: LotNumber, userId: String) async throws -> LotView {
        let (lot, presented) = try await lot(season, number)
        try Access.require(actor, .directorate, in: presented.directorate)
        let inspector = services.pseudonyms.user(userId)
        try await keepUser(userId)
        let assigned = try await append(
            try lot.assign(AssignLotInspector(act: act, inspector: inspector)), to: .lot(presented.lot))
        let names = try await services.names(of: presented, people: [inspector])
        guard let view = LotView(assigned, certificate: nil, names: names) else { throw Self.noLot }
        return view
    }

    /// M35/2, M35/3: while a factory is suspended, and until it has notified again, nothing is issued for its lots,
    /// those in flight included: they wait, or are refused.
    private func requireIssuable(_ presented: LotPresented) async throws {
        var faults = Faults()
        faults.add(contentsOf: try await standing(of: presented.factory, in: [presented.season]).faults)
        try faults.throwIfAny()
    }

    func lot(_ season: Season, _ number: LotNumber) async throws -> (Lot, LotPresented) {
        let lot = try await loadSubject(.lot(LotID(season: season, number: number)))
        guard let presented = lot.presented else { throw Self.noLot }
        return (lot, presented)
    }
}
