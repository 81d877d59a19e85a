import Application
import CottonControl
import Regulation

/// The factory and the directorate to which a list is held.
struct Scope {
    let factory: FactoryID?
    let directorate: DirectorateCode?
}

extension Call {
    /// From `?factory=` and `?directorate=`, held to what the actor may see: a region, or a factory of their own.
    /// - Throws: 400, 403, 404.
    func scope() async throws -> Scope {
        let actor = try actor()
        let factory: FactoryID? = try query.identifier("factory")
        let directorate: DirectorateCode? = try query.identifier("directorate")
        switch actor.role {
        case .generalDirectorate, .auditor: return Scope(factory: factory, directorate: directorate)
        case .directorate, .tradeInspector:
            guard directorate == nil || directorate == actor.directorate else { throw Visibility.denied }
            return Scope(factory: factory, directorate: actor.directorate)
        case .responsibleInspector, .firmUser:
            guard let factory else {
                throw Refusal.forbidden(
                    tr: "Yalnız kendi fabrikanızı görebilirsiniz: ?factory= ile belirtin.",
                    en: "You see your own factory only: name it by ?factory=.")
            }
            guard let known = try await services.aggregates.load(.factory(factory)).aggregate.registered else {
                throw Problem.noRecord
            }
            try await requireSight(of: Belonging(known, season: try query.season()))
            return Scope(factory: factory, directorate: directorate)
        case .laboratory, .customs, .service: throw Visibility.denied
        }
    }
}
