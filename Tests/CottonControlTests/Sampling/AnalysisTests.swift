import CottonControl
import Regulation
import Tareks
import Testing

@Suite("What is declared against what the laboratory found")
struct AnalysisTests {
    private func analysis(_ bales: ClosedRange<Int> = 1...10, micronaire: Int = 4200, number: String = "R-1") throws
        -> AnalysisDelivered
    {
        try SamplingScene.report(
            try SamplingScene().received(), SamplingScene.results(bales, micronaire: micronaire), number: number)
    }

    private func scene(_ analysis: AnalysisDelivered?) -> LotScene {
        var scene = LotScene.tekBalya
        scene.at = SamplingScene.instant("2025-10-09T10:00:00+03:00")
        scene.report = LaboratoryReport(
            laboratory: "izmir", number: "R-1", on: SamplingScene.date("2025-10-08"))
        scene.standards.laboratories = SamplingScene.register()
        scene.standards.analysis = analysis
        return scene
    }

    @Test("M20/3: values may be declared rounded to no less than one decimal, names in any spelling")
    func rounded() throws {
        #expect(scene(try analysis()).faults() == [])
        #expect(scene(try analysis(micronaire: 4249)).faults() == [])
        #expect(scene(try analysis(micronaire: 4250)).faults().count == 10)
    }

    @Test("M20/3: every difference of every bale is told at once")
    func differences() throws {
        let analysis = try analysis(1...9)
        var other = scene(analysis)
        let bale = other.bales[2]
        var character = FibreCharacter()
        character.micronaire = Measure(thousandths: 4300)
        character.strength = Measure(thousandths: 30_000)
        other.bales[2] = Bale(
            number: bale.number, grossWeight: bale.grossWeight, netWeight: bale.netWeight, cottonClass: "Renkli",
            type: "Renkli 1", staple: Measure(thousandths: 36_000), character: character)
        #expect(
            other.faults() == [
                "M20/3 /bales/2/class", "M20/3 /bales/2/type", "M20/3 /bales/2/staple",
                "M20/3 /bales/2/character/micronaire", "M20/3 /bales/2/character/strength",
                "M20/3 /bales/2/character/lengthMm", "M20/3 /bales/9",
            ])
    }

    @Test("M14/4: a bale whose sample was void has no classing to declare")
    func void() throws {
        let received = try SamplingScene().received([.init(bale: "10", massGrams: 10, unmet: [])])
        let analysis = try SamplingScene.report(received, SamplingScene.results(1...9))
        #expect(scene(analysis).faults() == ["M14/4 /bales/9"])
    }

    @Test("M20/3: a report of another factory or season says nothing of this lot's bales")
    func elsewhere() throws {
        let other = try analysis().speaking(of: FactoryID("fab-2"), in: Season(startYear: 2025))
        #expect(scene(other).faults().count == 10)
        let later = try analysis().speaking(of: FactoryID("fab-1"), in: Season(startYear: 2026))
        #expect(scene(later).faults().count == 10)
    }

    @Test("M20/3: where the parameter says so, a lot needs a report that the laboratory delivered")
    func needed() throws {
        var parameters = Communique2023.parameters
        parameters.set(
            Parameter(
                name: .laboratoryReportsDelivered, value: .number(1),
                effectiveFrom: CalendarDate(daysSince1970: 20_000),
                source: "test"))
        let missing = scene(nil)
        #expect(missing.faults() == [])
        let act = Act(
            by: SubjectID("u"), at: missing.at,
            rules: Rules(on: missing.act.today, parameters: parameters, holidays: HolidayCalendar()))
        #expect(
            missing.declaration.faults(against: missing.standards, on: act).map(\.pointer) == [
                "/laboratoryReport/number"
            ])
    }

    @Test("M20/3: a report that comes after the lot refuses it where they differ, unless it is certified already")
    func afterwards() throws {
        let late = try analysis(micronaire: 4900)
        var scene = scene(nil)
        scene.lane = .red
        var lot = try scene.presented().lot
        for event in lot.analyse(late, scene.act) { lot.evolve(event) }
        #expect(lot.phase == .refused)
        #expect(lot.findings.map(\.rule) == ["M20/3"])
        #expect(lot.findings[0].note.hasSuffix("1, 2, 3, 4, 5, 6, 7, 8, 9, 10"))
        scene.lane = .green
        var certified = try scene.presented().lot
        for event in certified.analyse(late, scene.act) { certified.evolve(event) }
        #expect(certified.phase == .certified)
        #expect(certified.analyses.map(\.differences.count) == [10])
    }

    @Test("M14/5: a control sample may differ by what instruments differ by")
    func controlSample() throws {
        var scene = scene(try analysis())
        scene.lane = .red
        let lot = try scene.presented().lot
        let near = try analysis(1...3, micronaire: 4350, number: "R-2")
        #expect(Lot(folding: lot.analyse(near, scene.act)).analyses.map(\.differences.count) == [0])
        let far = try analysis(1...3, micronaire: 4351, number: "R-2")
        #expect(Lot(folding: lot.analyse(far, scene.act)).analyses.map(\.differences.count) == [3])
    }

    @Test("M14/4: while a classing is void the lot is not found in conformity, until new samples are analysed")
    func voidClassing() throws {
        var scene = scene(nil)
        scene.lane = .red
        var lot = try scene.presented().lot
        let void = [VoidSample(bale: "4", conditions: ["labelled"])]
        for event in lot.voidClassing(by: void, of: SamplingID("num-1")) { lot.evolve(event) }
        #expect(rules { _ = try lot.inspect(scene.inspection(lot)) } == ["M14/4"])
        for event in lot.analyse(try analysis(4...4, number: "R-2"), scene.act) { lot.evolve(event) }
        #expect(try lot.inspect(scene.inspection(lot)).certificate != nil)
    }

    @Test("M14/4: a void control sample leaves a classing that rests on another report")
    func voidControl() throws {
        var scene = scene(try analysis())
        scene.lane = .red
        let lot = try scene.presented().lot
        #expect(lot.voidClassing(by: [VoidSample(bale: "4", conditions: ["mass"])], of: SamplingID("num-2")) == [])
    }
}
