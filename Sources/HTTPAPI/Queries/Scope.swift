import Application
import CottonControl
import ReadModels
import Regulation

/// The factories and the directorate to which a list is held.
struct Scope {
    /// `nil`: any.
    let factories: [FactoryID]?
    let directorate: DirectorateCode?

    init(_ factories: [FactoryID]?, _ directorate: DirectorateCode?) {
        self.factories = factories
        self.directorate = directorate
    }
}

extension Call {
    /// From `?factory=` and `?directorate=`, held to what the actor may see: a region, or a factory of their own.
    /// - Throws: 400, 403, 404.
    func scope() async throws -> Scope {
        let actor = try actor()
        let factory: FactoryID? = try query.identifier("factory")
        let directorate: DirectorateCode? = try query.identifier("directorate")
        let asked = factory.map { [$0] }
        switch actor.role {
        case .generalDirectorate, .auditor: return Scope(asked, directorate)
        case .directorate, .tradeInspector:
            guard directorate == nil || directorate == actor.directorate else { throw Visibility.denied }
            return Scope(asked, actor.directorate)
        case .responsibleInspector, .firmUser:
            guard let factory else { return Scope(try await ownFactories(of: actor), directorate) }
            guard let known = try await services.aggregates.load(.factory(factory)).aggregate.registered else {
                throw Problem.noRecord
            }
            try await requireSight(of: Belonging(known, season: try query.season()))
            return Scope(asked, directorate)
        case .laboratory, .customs, .service: throw Visibility.denied
        }
    }

    /// Those of a firm, or those that name an inspector for this season, the next or the one that is asked for.
    func ownFactories(of actor: Actor) async throws -> [FactoryID] {
        if actor.role == .firmUser {
            guard let firm = actor.firm else { return [] }
            return try await readModels.factories(of: firm)
        }
        let season = Season(containing: today)
        return try await readModels.factories(
            naming: InspectorID(actor.subject.text),
            in: [season, season.next] + [try query.season()].compactMap(\.self))
    }
}
