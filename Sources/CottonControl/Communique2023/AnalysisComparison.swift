import Regulation

/// M20/3: a tek balya application declares what the laboratory's report says. A value may be declared rounded, to no
/// less than one decimal. A control sample is another piece of the bale, so its values may differ by what instruments
/// differ by.
struct AnalysisComparison {
    private let analysis: AnalysisDelivered
    /// In thousandths, by name; `nil` for the declared report itself.
    private let tolerances: [String: Int]?
    private let results: [String: BaleAnalysis]

    init(_ analysis: AnalysisDelivered, tolerances: [String: Int]?) {
        self.analysis = analysis
        self.tolerances = tolerances
        results = Dictionary(analysis.results.map { ($0.bale, $0) }) { first, _ in first }
    }

    /// - Returns: everything that differs, in the order of the bales.
    func differences(from bales: [Bale]) -> [AnalysisDifference] {
        let void = Set(analysis.void.map(\.bale))
        return bales.enumerated().flatMap { index, bale -> [AnalysisDifference] in
            guard let result = results[bale.number] else {
                guard tolerances == nil else { return [] }
                return [
                    AnalysisDifference(
                        bale: bale.number, index: index, field: "", declared: nil, measured: nil,
                        rule: void.contains(bale.number) ? "M14/4" : "M20/3")
                ]
            }
            return differences(bale, index, result)
        }
    }

    private func differences(_ bale: Bale, _ index: Int, _ result: BaleAnalysis) -> [AnalysisDifference] {
        let names = [
            ("class", bale.cottonClass, result.cottonClass), ("type", bale.type, result.type),
        ].filter { $0.2 != nil && !Spelling.same($0.1 ?? "", $0.2 ?? "") }
        let measures =
            [("staple", bale.staple, result.staple)]
            + FibreMeasures.ranges.map {
                ("character/" + $0.name, bale.character?[keyPath: $0.of], result.character?[keyPath: $0.of])
            }
        let different = measures.filter { !agree($0.1, $0.2, $0.0) }
            .map { ($0.0, $0.1?.description, $0.2?.description) }
        return (names + different).map { field, declared, measured in
            AnalysisDifference(
                bale: bale.number, index: index, field: field, declared: declared, measured: measured, rule: "M20/3")
        }
    }

    private func agree(_ declared: Measure?, _ measured: Measure?, _ name: String) -> Bool {
        guard let tolerances else {
            return declared.map(\.thousandths) == measured.flatMap { rounded($0, as: declared) }
        }
        guard let declared, let measured else { return true }
        let most = tolerances[name.split(separator: "/").last.map(String.init) ?? name] ?? 0
        return abs(declared.thousandths - measured.thousandths) <= most
    }

    /// Half up, to the decimals of what was declared, but at least one.
    private func rounded(_ measured: Measure, as declared: Measure?) -> Int? {
        guard let declared else { return measured.thousandths }
        let step = declared.thousandths % 100 == 0 ? 100 : declared.thousandths % 10 == 0 ? 10 : 1
        return (measured.thousandths + step / 2) / step * step
    }
}

extension Rules {
    /// Entries `micronaire=100`: a property and thousandths of its unit.
    var analysisTolerances: [String: Int] {
        Dictionary(
            list(.analysisTolerances).compactMap { entry in
                let parts = entry.split(separator: "=")
                guard parts.count == 2, let value = Digits.value(of: parts[1]) else { return nil }
                return (String(parts[0]), value)
            }
        ) { $1 }
    }
}
