package import Regulation

extension StandardSampleRegister {
    /// M10/1, M10/2: one sample of a type is in use in a region; a worn one is replaced.
    /// - Parameter tables: of classes and types; those of `date` count (M5/1).
    package func prepare(
        _ type: StandardType, _ properties: StandardProperties, by tables: ClassTables, on date: CalendarDate,
        _ act: Act
    ) throws(Refusal) -> [StandardSampleEvent] {
        let known = tables.tables(for: type.group, type.ginningMethod, on: date)
        let type = type.spelt(by: known)
        var faults = StandardSampleRule.faults(type, properties, by: known)
        faults.add(contentsOf: StandardSampleRule.faults(on: date, act).list)
        try faults.throwIfAny()
        if let known = samples.first(where: { $0.isInUse && $0.type == type }) {
            throw .state(
                "M10/3", tr: "Bu tipin \(known.number) numaralı numunesi kullanımda; eskidiyse yenilenir.",
                en: "Sample \(known.number) of this type is in use; where it is worn it is replaced.")
        }
        return [
            .prepared(
                StandardSamplePrepared(
                    number: samples.count + 1, type: type, properties: properties, on: date, replaces: nil,
                    reason: nil))
        ]
    }

    /// M10/2
    package func send(_ number: Int, to unit: String, on date: CalendarDate, _ act: Act) throws(Refusal)
        -> [StandardSampleEvent]
    {
        let sample = try inUse(number)
        var faults = StandardSampleRule.faults(on: date, act)
        faults.require(
            Wording.isGiven(unit), "M10/2", at: "/unit", tr: "Denetim Birimi yazılmalıdır.",
            en: "The inspection unit is named.")
        let since = sample.holdings.last?.since ?? sample.preparedOn
        faults.require(
            date >= since, "M10/2", at: "/on", tr: "Numune \(since) gününden önce gönderilemez.",
            en: "The sample was not there before \(since).")
        try faults.throwIfAny()
        guard sample.holdings.last?.unit != unit else { return [] }
        return [.sent(StandardSampleSent(number: number, unit: unit, on: date))]
    }

    /// M10/3: a new sample of the same type stands for the worn one from that day on.
    package func replace(
        _ number: Int, with properties: StandardProperties?, by tables: ClassTables, reason: String,
        on date: CalendarDate, _ act: Act
    ) throws(Refusal) -> [StandardSampleEvent] {
        let worn = try inUse(number)
        let properties = properties ?? worn.properties
        var faults = StandardSampleRule.faults(
            worn.type, properties, by: tables.tables(for: worn.type.group, worn.type.ginningMethod, on: date))
        faults.add(contentsOf: StandardSampleRule.faults(on: date, act).list)
        faults.require(
            Wording.isGiven(reason), "M10/3", at: "/reason", tr: "Yenilemenin sebebi yazılmalıdır.",
            en: "Why it is replaced is said.")
        faults.require(
            date >= worn.preparedOn, "M10/3", at: "/on", tr: "Numune \(worn.preparedOn) günü hazırlanmıştır.",
            en: "The sample was prepared on \(worn.preparedOn).")
        try faults.throwIfAny()
        return [
            .prepared(
                StandardSamplePrepared(
                    number: samples.count + 1, type: worn.type, properties: properties, on: date, replaces: number,
                    reason: reason))
        ]
    }

    private func inUse(_ number: Int) throws(Refusal) -> StandardSample {
        guard let sample = self[number] else {
            throw .notFound(tr: "\(number) numaralı numune yok.", en: "There is no sample \(number).")
        }
        guard let replaced = sample.replacedOn else { return sample }
        throw .state(
            "M10/3", tr: "\(number) numaralı numune \(replaced) günü yenilenmiştir.",
            en: "Sample \(number) was replaced on \(replaced).")
    }
}
