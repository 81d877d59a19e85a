package import Regulation

extension Lot {
    /// M14/1: samples of a lot that is under control or certified.
    package func sample(_ sampling: SamplingID) throws(Refusal) -> [LotEvent] {
        switch phase {
        case .awaitingInspection, .certified: return [.sampled(LotSampled(sampling: sampling))]
        case .unknown, .presented, .refused:
            throw .state(
                "M14/1", tr: "Bu partiden numune alınmaz; kontrolü olumsuz sonuçlanmıştır.",
                en: "No samples are taken of this lot; its control ended against it.")
        }
    }

    /// M14/4: where the lot's classing rests on these samples, it is void as far as they are; a control sample that is
    /// void leaves the first classing as it was.
    package func voidClassing(by samples: [VoidSample], of sampling: SamplingID) -> [LotEvent] {
        let known = Set(presented?.bales.map(\.number) ?? [])
        let own = samples.filter { known.contains($0.bale) }
        guard !own.isEmpty, !restsOnDeliveredReport else { return [] }
        return [.classingVoided(LotClassingVoided(sampling: sampling, samples: own))]
    }

    /// M20/3: holds the declaration against a report that came after it. What awaits an inspection is refused where
    /// they differ; what is certified keeps the difference for the directorate to act upon.
    package func analyse(_ analysis: AnalysisDelivered, _ act: Act) -> [LotEvent] {
        guard let presented, phase == .awaitingInspection || phase == .certified else { return [] }
        let isDeclared = presented.declares(analysis.report)
        let comparison = AnalysisComparison(
            analysis.speaking(of: presented.factory, in: presented.season),
            tolerances: isDeclared ? nil : act.rules.analysisTolerances)
        let differences = comparison.differences(from: presented.bales)
        let void = differences.filter { $0.rule == "M14/4" }.compactMap { difference in
            analysis.void.first { $0.bale == difference.bale }
        }
        let wrong = differences.filter { $0.rule != "M14/4" }
        let analysed = LotAnalysed(analysis, of: presented.bales, differences: wrong)
        return
            (void.isEmpty
            ? [] : [.classingVoided(LotClassingVoided(sampling: analysis.sampling, samples: void))])
            + [.analysed(analysed)]
            + (wrong.isEmpty || phase == .certified ? [] : [.refused(LotRefused(findings: [analysed.finding]))])
    }

    private var restsOnDeliveredReport: Bool {
        guard let presented else { return false }
        return analyses.contains { presented.declares($0.report) }
    }
}

extension LotPresented {
    fileprivate func declares(_ report: LaboratoryReport) -> Bool {
        guard let laboratoryReport else { return false }
        return laboratoryReport.number == report.number
            && Spelling.same(laboratoryReport.laboratory, report.laboratory)
    }
}

extension LotAnalysed {
    init(_ analysis: AnalysisDelivered, of bales: [Bale]? = nil, differences: [AnalysisDifference]) {
        let reported = Set(analysis.results.map(\.bale))
        self.init(
            report: analysis.report, sampling: analysis.sampling,
            bales: bales.map { $0.map(\.number).filter(reported.contains) } ?? analysis.results.map(\.bale),
            differences: differences)
    }

    /// M20/3: names every bale.
    fileprivate var finding: Finding {
        let bales = differences.reduce(into: [String]()) { list, next in
            if list.last != next.bale { list.append(next.bale) }
        }
        return Finding(
            rule: "M20/3",
            note: "\(report.laboratory) \(report.number): beyan ile rapor farklı / declaration and report differ: "
                + bales.joined(separator: ", "))
    }
}
