package import CottonControl
package import Regulation

extension CommandSession {
    /// M14/5: a named laboratory reports on its own samples; lots that rest on the report, or that the samples are of,
    /// are held against it at once.
    /// - Parameter results: made of the samples, since a file names bales in its own way.
    package func reportSamples(
        _ id: SamplingID, _ results: @Sendable ([BaleSample]) throws -> LaboratoryResults
    ) async throws -> SamplingView {
        let laboratory = try await requireLaboratory()
        let sampling = try await ownSampling(id)
        return try await report(sampling, by: laboratory, results)
    }

    /// The same, of the samples of a lot that were taken for this laboratory last.
    package func reportSamples(
        _ season: Season, _ number: LotNumber, _ results: @Sendable ([BaleSample]) throws -> LaboratoryResults
    ) async throws -> SamplingView {
        let laboratory = try await requireLaboratory()
        let (lot, _) = try await lot(season, number)
        for id in lot.samplings.reversed() {
            let sampling = try await load(.sampling(id))
            if sampling.taken?.laboratory == laboratory.id {
                return try await report(sampling, by: laboratory, results)
            }
        }
        throw Refusal.forbidden(
            "M14/5", tr: "Bu partiden laboratuvarınız için numune alınmamıştır.",
            en: "No samples of this lot were taken for your laboratory.")
    }

    private func report(
        _ sampling: Sampling, by laboratory: Laboratory,
        _ results: @Sendable ([BaleSample]) throws -> LaboratoryResults
    ) async throws -> SamplingView {
        guard let taken = sampling.taken else { throw Sampling.unknown }
        let request = try results(taken.samples)
        let delivered = try sampling.report(
            ReportSamples(act: act, number: request.number, on: request.on, results: request.bales), by: laboratory)
        let name = analysis(request.number, of: laboratory.title, in: try await load(.laboratories))
        let report = try await load(name)
        guard report.delivered == nil else {
            throw Refusal.state(
                "M20/3", tr: "\(request.number) sayılı rapor zaten verilmiştir.",
                en: "Report \(request.number) was delivered already.")
        }
        _ = try await append([.delivered(delivered)], to: name)
        let reported = try await append([.reported(delivered.reported)], to: .sampling(taken.sampling))
        for lot in Set(report.lots + [taken.lot].compactMap(\.self)).sorted() {
            try await hold(lot, against: delivered)
        }
        return try await view(reported)
    }

    /// M20/3
    private func hold(_ id: LotID, against analysis: AnalysisDelivered) async throws {
        let before = try await load(.lot(id))
        guard let presented = before.presented else { return }
        let events = before.analyse(analysis, act)
        let after = try await append(events, to: .lot(id))
        if after.phase == .refused, before.phase != .refused { claimBales(of: after, certificate: nil) }
        if after.analyses.last?.differences.isEmpty == false, !events.isEmpty {
            try await recordFault(of: presented, refused: after.phase == .refused)
        }
    }
}
