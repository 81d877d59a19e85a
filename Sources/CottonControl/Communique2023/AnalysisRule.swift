import Regulation

/// M14/4, M14/5: a named laboratory reports on samples that it received and that met the conditions, each of them once.
enum AnalysisRule {
    static func faults(_ command: ReportSamples, of sampling: Sampling, by laboratory: Laboratory) -> [Fault] {
        var faults = Faults()
        faults.require(
            laboratory.isNamed(on: command.on), "M14/5", at: "/on",
            tr: "Laboratuvar \(command.on) tarihinde Genel Müdürlükçe belirlenmiş değildir.",
            en: "The General Directorate has not named the laboratory for \(command.on).")
        faults.require(
            command.on <= command.act.today, "M20/3", at: "/on", tr: "Rapor tarihi ileri bir tarih olamaz.",
            en: "The report's date lies ahead.")
        if let received = sampling.received {
            let day = Istanbul.date(of: received.receivedAt)
            faults.require(
                command.on >= day, "M14/4", at: "/on", tr: "Numuneler \(day) tarihinde teslim alınmıştır.",
                en: "The samples were received on \(day).")
        }
        faults.require(
            !command.results.isEmpty, "M20/3", at: "/bales", tr: "Raporda balya yok.", en: "The report has no bale.")
        faults.add(contentsOf: results(command.results, of: sampling))
        return faults.list
    }

    private static func results(_ results: [BaleAnalysis], of sampling: Sampling) -> [Fault] {
        let known = Set(sampling.taken?.samples.map(\.bale) ?? [])
        let void = Set(sampling.received?.void.map(\.bale) ?? [])
        var seen = Set(sampling.reports.flatMap(\.bales))
        var faults = Faults()
        for (index, result) in results.enumerated() {
            let pointer = "/bales/\(index)"
            faults.require(
                known.contains(result.bale), "M14/1", at: pointer + "/number",
                tr: "Balya \(result.bale) için numune yok.", en: "There is no sample of bale \(result.bale).")
            faults.require(
                !void.contains(result.bale), "M14/4", at: pointer + "/number",
                tr: "Balya \(result.bale): numunesi şartları taşımıyor; sınıflandırması geçersiz olur.",
                en: "Bale \(result.bale): its sample does not meet the conditions; its classing would be void.")
            faults.require(
                seen.insert(result.bale).inserted, "M14/5", at: pointer + "/number",
                tr: "Balya \(result.bale) zaten raporlanmış.", en: "Bale \(result.bale) is reported already.")
            faults.add(contentsOf: FibreMeasures.faults(result.staple, result.character, pointer))
        }
        return faults.list
    }
}
