import CottonControl
import Regulation
import Testing

@Suite("Inspections of a factory")
struct FactoryInspectionTests {
    private func inspect(
        on day: String = "2025-09-01", members: [CommissionMember] = Scene.commission,
        interested: Set<SubjectID> = [], findings: [InspectionFinding] = [], samples: [SampleTaken] = []
    ) throws -> InspectFactory {
        InspectFactory(
            act: try Scene.act(on: "2025-09-01"), on: try Scene.date(day), cause: .tip, members: members,
            interested: interested, findings: findings, samples: samples)
    }

    private let sample = SampleTaken(sample: 1, what: "14 numaralı balya", netWeight: Kilograms(grams: 500))

    @Test("M33/1: an inspection is kept with its number, findings and samples")
    func inspects() throws {
        let finding = InspectionFinding(code: .storedDamp, rule: "M9/1", note: "Depo nemli.")
        let command = try inspect(findings: [finding], samples: [sample])
        var factory = try Scene.factory()
        for number in 1...2 {
            let events = try factory.inspect(command)
            #expect(
                events == [
                    .inspected(
                        FactoryInspected(
                            inspection: number, on: command.on, cause: .tip, members: Scene.commission,
                            findings: [finding], samples: [sample]))
                ])
            for event in events { factory.evolve(event) }
        }
        #expect(factory.inspection(2)?.mustBeReferred == false)
    }

    @Test("M33/1, M4/1-h: it needs a commission without the factory's own people, and is not recorded before its day")
    func refused() throws {
        let factory = try Scene.factory()
        let clerk = CommissionMember(user: Identifier("memur-1"), tradeInspector: false)
        let bad = try inspect(
            on: "2025-09-02", members: [clerk], interested: [clerk.user],
            findings: [InspectionFinding(code: nil, rule: "M9/1", note: "")],
            samples: [SampleTaken(sample: 1, what: " ")])
        #expect(
            refusals { try factory.inspect(bad) } == [
                "rule M33/1 /on", "rule M4/1-h /commission", "rule M4/1-h /commission", "rule M4/1-h /commission/0",
                "rule M33/1 /findings/0/note", "rule M33/1 /samples/0/what",
            ])
    }

    @Test("M8/2, M9/1, M9/2, M33/2: each finding has its rule, and no other", arguments: FindingCode.allCases)
    func codes(code: FindingCode) throws {
        let factory = try Scene.factory()
        let (right, wrong) = (
            try inspect(findings: [InspectionFinding(code: code, rule: code.rule, note: "Tespit")]),
            try inspect(findings: [InspectionFinding(code: code, rule: "M1/1", note: "Tespit")])
        )
        let found = Factory(folding: try Factory().register(Scene.register()) + (try factory.inspect(right)))
        #expect(
            found.inspection(1)?.mustBeReferred == [.fraud, .damagingMachines, .cottonOfAnotherRegion].contains(code))
        #expect(refusals { try factory.inspect(wrong) } == ["rule M33/1 /findings/0/rule"])
    }

    @Test("M33/1: a sample is given back once, between the inspection and today")
    func samples() throws {
        var factory = try Scene.factory()
        for event in try factory.inspect(inspect(samples: [sample])) { factory.evolve(event) }
        let act = try Scene.act(on: "2025-09-20")
        func giveBack(_ sample: Int, on day: String) throws -> ReturnSample {
            ReturnSample(act: act, inspection: 1, sample: sample, on: try Scene.date(day))
        }
        for day in ["2025-08-31", "2025-09-21"] {
            let command = try giveBack(1, on: day)
            #expect(refusals { try factory.returnSample(command) } == ["rule M33/1 /on"])
        }
        let (good, unknown, later) = (
            try giveBack(1, on: "2025-09-15"), try giveBack(2, on: "2025-09-15"), try giveBack(1, on: "2025-09-16")
        )
        #expect(refusals { try factory.returnSample(unknown) } == ["notFound"])
        for event in try factory.returnSample(good) { factory.evolve(event) }
        #expect(factory.inspection(1)?.returned == [1: good.on])
        #expect(try factory.returnSample(good) == [])
        #expect(refusals { try factory.returnSample(later) } == ["state M33/1"])
    }
}
