import Regulation

/// M14/1, M14/4: how samples are taken and reach the laboratory. The General Directorate sets the conditions: they are
/// the parameters `samplingConditions`, `sampleMassMinimum` and `sampleDeliveryDays`.
enum SamplingConditions {
    static func faults(_ command: TakeSamples, in laboratories: Laboratories) -> [Fault] {
        let day = Istanbul.date(of: command.takenAt)
        var faults = Faults()
        faults.require(
            laboratories.find(command.laboratory)?.isNamed(on: day) == true, "M14/1", at: "/laboratory",
            tr: "“\(command.laboratory)”, \(day) tarihinde Genel Müdürlükçe belirlenmiş bir laboratuvar değildir.",
            en: "“\(command.laboratory)” is not a laboratory that the General Directorate named for \(day).")
        faults.add(contentsOf: Self.faults(at: command.takenAt, after: nil, command.act, "/takenAt"))
        faults.require(
            !command.samples.isEmpty, "M14/1", at: "/samples", tr: "Numune yok.", en: "There is no sample.")
        var bales: Set<String> = []
        var seals: Set<String> = []
        for (index, sample) in command.samples.enumerated() {
            faults.require(
                bales.insert(sample.bale).inserted, "M14/1", at: "/samples/\(index)/bale",
                tr: "Balya \(sample.bale) iki kez yazılmış.", en: "Bale \(sample.bale) is written twice.")
            faults.require(
                seals.insert(sample.seal).inserted, "M14/4", at: "/samples/\(index)/seal",
                tr: "\(sample.seal) numaralı mühür iki numunede kullanılmış.",
                en: "Seal \(sample.seal) is on two samples.")
        }
        if let lot = command.lot { faults.add(contentsOf: lotFaults(command.samples, of: lot)) }
        return faults.list
    }

    private static func lotFaults(_ samples: [BaleSample], of lot: Lot) -> [Fault] {
        var faults = Faults()
        faults.require(
            lot.presented?.method == .tekBalya, "M14/1", tr: "Numune, tek balya yöntemiyle kontrolde alınır.",
            en: "Samples are taken where control is by tek balya.")
        let known = Set(lot.presented?.bales.map(\.number) ?? [])
        for (index, sample) in samples.enumerated() {
            faults.require(
                known.contains(sample.bale), "M14/1", at: "/samples/\(index)/bale",
                tr: "Balya \(sample.bale) bu partide yok.", en: "Bale \(sample.bale) is not of this lot.")
        }
        return faults.list
    }

    static func faults(at instant: Instant, after last: Instant?, _ act: Act, _ pointer: String) -> [Fault] {
        var faults = Faults()
        faults.require(
            instant <= act.at, "M14/4", at: pointer, tr: "İleri bir zaman yazılamaz.", en: "The time lies ahead.")
        faults.require(
            last.map { $0 <= instant } ?? true, "M14/4", at: pointer,
            tr: "Bir önceki adımdan daha erken bir zaman yazılamaz.", en: "The time lies before the step before.")
        return faults.list
    }

    static func faults(_ command: ReceiveSamples, of sampling: Sampling) -> [Fault] {
        let known = Set(sampling.taken?.samples.map(\.bale) ?? [])
        let conditions = rules(command, of: sampling).list(.samplingConditions)
        var seen: Set<String> = []
        var faults = Faults()
        faults.add(
            contentsOf: Self.faults(at: command.receivedAt, after: sampling.lastStep, command.act, "/receivedAt"))
        for (index, sample) in command.seen.enumerated() {
            let pointer = "/samples/\(index)"
            faults.require(
                known.contains(sample.bale), "M14/1", at: pointer + "/bale",
                tr: "Balya \(sample.bale) için numune yok.", en: "There is no sample of bale \(sample.bale).")
            faults.require(
                seen.insert(sample.bale).inserted, "M14/1", at: pointer + "/bale",
                tr: "Balya \(sample.bale) iki kez yazılmış.", en: "Bale \(sample.bale) is written twice.")
            for (place, code) in sample.unmet.enumerated() {
                faults.require(
                    conditions.contains(code), "M14/4", at: pointer + "/unmet/\(place)",
                    tr: "“\(code)” belirlenmiş bir numune şartı değil (\(conditions.joined(separator: ", "))).",
                    en: "“\(code)” is no condition of sampling (\(conditions.joined(separator: ", "))).")
            }
        }
        return faults.list
    }

    /// Of the day on which the samples were taken.
    private static func rules(_ command: ReceiveSamples, of sampling: Sampling) -> Rules {
        sampling.taken.map { command.act.rules.on(Istanbul.date(of: $0.takenAt)) } ?? command.act.rules
    }

    /// By what the laboratory saw, by mass, by the days under way, and where a seal was broken on the way.
    static func void(_ command: ReceiveSamples, of sampling: Sampling) -> [VoidSample] {
        let rules = rules(command, of: sampling)
        let last = sampling.taken.map { Period.days(rules.number(.sampleDeliveryDays), after: $0.takenAt) }
        let late = last.map { $0 < command.receivedAt } ?? false
        let broken = sampling.handOvers.contains { !$0.sealsIntact }
        let seen = Dictionary(command.seen.map { ($0.bale, $0) }) { first, _ in first }
        return (sampling.taken?.samples ?? []).compactMap { sample in
            let light = seen[sample.bale]?.massGrams.map { $0 < rules.number(.sampleMassMinimum) } ?? false
            let failed =
                (seen[sample.bale]?.unmet ?? []) + (light ? ["mass"] : []) + (late ? ["delivery"] : [])
                + (broken ? ["custody"] : [])
            return failed.isEmpty ? nil : VoidSample(bale: sample.bale, conditions: failed)
        }
    }
}
