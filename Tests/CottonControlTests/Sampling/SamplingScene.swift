import CottonControl
import Regulation
import Testing

/// Ten samples on their way to the laboratory in İzmir.
struct SamplingScene {
    static let psd = SubjectID("u-psd")
    static let courier = SubjectID("u-courier")
    static let analyst = SubjectID("u-analyst")

    var lot: Lot?
    var laboratory = "İzmir"
    var takenAt = "2025-10-06T09:00:00+03:00"
    var samples = (1...10).map { BaleSample(bale: "\($0)", seal: "M-\($0)") }

    static func instant(_ text: String) -> Instant { Instant(text) ?? Instant(microseconds: 0) }
    static func date(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(daysSince1970: 0) }

    static func register(from: String = "2025-08-01", until: String? = nil) -> Laboratories {
        Laboratories(folding: [
            .named(
                LaboratoryNamed(
                    laboratory: LaboratoryID("izmir"), name: "İzmir", users: [analyst], from: date(from),
                    until: until.map(date), source: "test"))
        ])
    }

    static func act(_ at: String, by actor: SubjectID = psd) -> Act {
        let at = instant(at)
        return Act(
            by: actor, at: at,
            rules: Rules(
                on: Istanbul.date(of: at), parameters: Communique2023.parameters, holidays: HolidayCalendar()))
    }

    func take(at now: String = "2025-10-06T10:00:00+03:00", in register: Laboratories = register()) throws -> Sampling {
        Sampling(
            folding: try Sampling().take(
                TakeSamples(
                    act: Self.act(now), sampling: SamplingID("num-1"), lot: lot, factory: FactoryID("fab-1"),
                    season: Season(startYear: 2025), directorate: DirectorateCode("izmir"), laboratory: laboratory,
                    takenBy: Self.psd, takenAt: Self.instant(takenAt), samples: samples), in: register))
    }

    /// Taken, and in the laboratory's hands.
    func received(
        _ seen: [ReceiveSamples.Seen] = [], at now: String = "2025-10-07T10:00:00+03:00", sealsIntact: Bool = true
    ) throws -> Sampling {
        var sampling = try take()
        for event in try sampling.handOver(
            HandOverSamples(
                act: Self.act("2025-10-06T12:00:00+03:00"), from: Self.psd, to: Self.courier,
                at: Self.instant("2025-10-06T12:00:00+03:00"), sealsIntact: sealsIntact))
        { sampling.evolve(event) }
        for event in try sampling.receive(
            ReceiveSamples(act: Self.act(now, by: Self.analyst), receivedAt: Self.instant(now), seen: seen))
        { sampling.evolve(event) }
        return sampling
    }

    static func results(_ bales: ClosedRange<Int>, micronaire: Int = 4200) -> [BaleAnalysis] {
        bales.map { number in
            var character = FibreCharacter()
            character.micronaire = Measure(thousandths: micronaire)
            character.lengthMm = Measure(thousandths: 29_464)
            return BaleAnalysis(
                bale: "\(number)", cottonClass: "BEYAZ", type: "standart 2", staple: Measure(thousandths: 37_000),
                character: character)
        }
    }

    static func report(
        _ sampling: Sampling, _ results: [BaleAnalysis], on date: String = "2025-10-08", number: String = "R-1"
    ) throws -> AnalysisDelivered {
        try sampling.report(
            ReportSamples(
                act: act("2025-10-08T15:00:00+03:00", by: analyst), number: number, on: Self.date(date),
                results: results), by: try #require(register().find("İZMİR")))
    }
}
