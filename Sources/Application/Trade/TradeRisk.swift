import CottonControl
import Regulation
import Tareks

extension CommandSession {
    /// M29/1, M30/1: all that is known of the application and its firm goes into the decision, whatever the profile
    /// asks for.
    func risk(
        of request: TradeRequest, firm: SubjectID, drawn: [(CertificateNumber, QuantityDrawn)],
        correcting replaced: TradeApplication?
    ) async throws -> RiskDecision {
        let record = try await load(.trader(firm))
        var facts = record.facts(of: TariffLine(request.gtip), on: act.today)
        facts.set(.sustainableClaim, request.sustainable != nil)
        facts.set(.countryRisk, act.rules.list(.watchedCountries).contains(request.country))
        facts[.largeQuantity] = Int(request.netWeight.grams / 1_000_000)
        var foreign = false
        for (number, _) in drawn {
            foreign = try await load(.certificate(number)).issued?.holder != firm || foreign
        }
        facts.set(.holderDiffers, foreign)
        let count = record.count(request.direction, in: Season(containing: act.today))
        return RiskAnalysis.analyse(
            facts, by: try await profile(request.direction == .export ? .export : .import),
            seed: services.random.seed(), examinedSoFar: count.examined, presentedSoFar: count.presented,
            correctedLane: replaced?.submission?.risk.lane, override: request.sandboxLane.map(RiskOverride.sandbox))
    }
}
