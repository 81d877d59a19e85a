import Application
import CottonControl
import Regulation
import Tareks

/// Whose something of a factory is.
struct Belonging {
    let factory: FactoryID
    let directorate: DirectorateCode
    /// Firms and persons who may see it: the factory's firm, a lot's owner, a certificate's holder.
    let parties: [SubjectID]
    let season: Season?
    /// The factory's.
    let firm: SubjectID?

    init(_ factory: FactoryRegistered, season: Season? = nil) {
        self.factory = factory.factory
        directorate = factory.directorate
        parties = [factory.firm]
        self.season = season
        firm = factory.firm
    }

    init(_ lot: LotPresented) {
        factory = lot.factory
        directorate = lot.directorate
        parties = [lot.firm, lot.owner]
        season = lot.season
        firm = lot.firm
    }

    /// - Parameter firm: that of the factory.
    init(_ certificate: CertificateIssued, firm: SubjectID?) {
        factory = certificate.factory
        directorate = certificate.directorate
        parties = [certificate.holder] + (firm.map { [$0] } ?? [])
        season = certificate.season
        self.firm = firm
    }
}

extension Call {
    /// - Throws: 403.
    func requireSight(of belonging: Belonging) async throws {
        let actor = try actor()
        let named = actor.role == .responsibleInspector ? try await isNamed(actor, by: belonging) : false
        try Visibility.require(
            actor, in: belonging.directorate, of: belonging.parties, factoryNames: named)
    }

    /// Whether the factory names an inspector for a season, or its firm lets them act for it.
    private func isNamed(_ actor: Actor, by belonging: Belonging) async throws -> Bool {
        let current = Season(containing: today)
        for season in Set([belonging.season ?? current, current, current.next]) {
            let register = try await services.aggregates.load(.season(season, of: belonging.factory)).aggregate
            if register.permit?.responsibleInspectors.contains(InspectorID(actor.subject.text)) == true { return true }
        }
        guard let firm = belonging.firm else { return false }
        return try await services.aggregates.load(.firm(firm)).aggregate
            .authorised(actor.subject, .responsibleInspector, on: today)
    }
}
