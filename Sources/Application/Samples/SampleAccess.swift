import CottonControl
import Regulation

/// Who has to do with samples: the factory's inspector, the region's, and the laboratory that they are for.
extension CommandSession {
    func ownSampling(_ id: SamplingID) async throws -> Sampling {
        let sampling = try await loadSubject(.sampling(id))
        guard let taken = sampling.taken else { throw Sampling.unknown }
        if actor.role == .laboratory {
            try await requireLaboratory(taken.laboratory)
        } else {
            try await requireHandling(taken.factory, taken.directorate, taken.season)
        }
        return sampling
    }

    /// M15/1: an inspector takes samples in factories that named them, a trade inspector in their region.
    func requireHandling(_ factory: FactoryID, _ directorate: DirectorateCode, _ season: Season) async throws {
        try Access.require(actor, .responsibleInspector, .tradeInspector, in: directorate)
        guard actor.role == .responsibleInspector else { return }
        let permit = try await load(.season(season, of: factory)).permit
        guard permit?.responsibleInspectors.contains(InspectorID(actor.subject.text)) == true else {
            throw Access.otherFactory
        }
    }

    /// M14/5: a laboratory acts on its own samples alone.
    @discardableResult
    func requireLaboratory(_ id: LaboratoryID? = nil) async throws -> Laboratory {
        try Access.require(actor, .laboratory)
        guard let own = try await load(.laboratories).employing(actor.subject) else {
            throw Refusal.forbidden(
                "M14/5", tr: "Genel Müdürlükçe belirlenmiş bir laboratuvar adına işlem yapmıyorsunuz.",
                en: "You act for no laboratory that the General Directorate named.")
        }
        guard id == nil || id == own.id else {
            throw Refusal.forbidden(
                "M14/5", tr: "Bu numuneler başka bir laboratuvar içindir.",
                en: "These samples are another laboratory's.")
        }
        return own
    }
}
