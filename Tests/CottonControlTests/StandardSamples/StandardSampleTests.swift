import CottonControl
import Regulation
import Testing

@Suite("Standard type samples")
struct StandardSampleTests {
    private let upland = StandardType(
        ginningMethod: .rollerGin, group: .upland, cottonClass: "Beyaz", type: "Standart 1")
    private let white = StandardProperties(
        colour: "beyaz", foreignMatter: "az yaprak", preparation: "iyi", cuts: nil, stage: nil)

    private func prepared() throws -> StandardSampleRegister {
        let act = try Scene.act(on: "2025-09-01")
        return StandardSampleRegister(
            folding: try StandardSampleRegister().prepare(upland, white, by: ClassTables(), on: act.today, act))
    }

    @Test("M10/1, M10/2: samples are numbered from 1, and who holds one is known since when")
    func sent() throws {
        var register = try prepared()
        let act = try Scene.act(on: "2025-09-10")
        for event in try register.send(1, to: "Aydın", on: act.today, act) { register.evolve(event) }
        #expect(register[1]?.holdings.map(\.unit) == ["Aydın"])
        #expect(register[1]?.holdings.first?.since == act.today)
        #expect(try register.send(1, to: "Aydın", on: act.today, act).isEmpty)
    }

    @Test("M10/2: what it shows is described, and its class and type are the Ministry's")
    func described() throws {
        let act = try Scene.act(on: "2025-09-01")
        let unknown = StandardType(ginningMethod: .rollerGin, group: .upland, cottonClass: "Beyaz", type: "Standart 9")
        let bare = StandardProperties(colour: " ", foreignMatter: "", preparation: nil, cuts: nil, stage: nil)
        #expect(
            refusals {
                try StandardSampleRegister().prepare(
                    unknown, bare, by: ClassTables(), on: act.today.adding(days: 1), act)
            }
                == [
                    "rule M10/2 /colour", "rule M10/2 /foreignMatter", "rule M5/1 /type", "rule M10/2 /preparation",
                    "rule M10/2 /on",
                ])
    }

    @Test("M5/1, M10/2: class and type are held against the table of the sample's own day, and spelt as it spells them")
    func tableOfTheDay() throws {
        let act = try Scene.act(on: "2026-01-02")
        let table = ClassTable(
            group: .upland, effectiveFrom: try Scene.date("2026-01-01"),
            classes: [ClassTable.Entry(name: "Yeni Beyaz", types: ["Tip 1"])], lengths: nil, source: "sınama")
        let tables = ClassTables(folding: try ClassTables().set(table, Scene.act(on: "2025-11-01")))
        let new = StandardType(ginningMethod: .rollerGin, group: .upland, cottonClass: "yeni beyaz", type: "tip 1")
        func prepare(_ type: StandardType, on day: String) throws -> [StandardSampleEvent] {
            try StandardSampleRegister().prepare(type, white, by: tables, on: Scene.date(day), act)
        }
        let register = StandardSampleRegister(folding: try prepare(new, on: "2026-01-02"))
        #expect(register[1]?.type.cottonClass == "Yeni Beyaz" && register[1]?.type.type == "Tip 1")
        #expect(refusals { try prepare(new, on: "2025-12-31") } == ["rule M5/1 /type"])
        #expect(refusals { try prepare(upland, on: "2026-01-01") } == ["rule M5/1 /type"])
        #expect(try prepare(upland, on: "2025-12-31").count == 1)
    }

    @Test("M10/3: of a type one sample is in use; a worn one is replaced by a new one")
    func replaced() throws {
        var register = try prepared()
        let act = try Scene.act(on: "2025-10-01")
        #expect(
            refusals { try register.prepare(upland, white, by: ClassTables(), on: act.today, act) } == ["state M10/3"])
        for event in try register.replace(1, with: nil, by: ClassTables(), reason: "soldu", on: act.today, act) {
            register.evolve(event)
        }
        #expect(register[1]?.replacedOn == act.today)
        #expect(register[2]?.replaces == 1)
        #expect(register[2]?.type == upland)
        #expect(refusals { try register.send(1, to: "Aydın", on: act.today, act) } == ["state M10/3"])
        #expect(
            refusals { try register.replace(2, with: nil, by: ClassTables(), reason: "", on: act.today, act) } == [
                "rule M10/3 /reason"
            ])
    }

    @Test("M10/4: linters tell how often they were cut, waste at which stage it arose")
    func kinds() throws {
        let act = try Scene.act(on: "2025-09-01")
        let linters = StandardType(ginningMethod: .linterGin, group: .linter, cottonClass: nil, type: nil)
        let waste = StandardType(ginningMethod: .rollerGin, group: .waste, cottonClass: nil, type: nil)
        #expect(
            refusals { try StandardSampleRegister().prepare(linters, white, by: ClassTables(), on: act.today, act) }
                == ["rule M10/4 /cuts"])
        #expect(
            refusals { try StandardSampleRegister().prepare(waste, white, by: ClassTables(), on: act.today, act) }
                == ["rule M10/4 /stage"])
        let cut = StandardProperties(colour: "gri", foreignMatter: "az", preparation: "iyi", cuts: 2, stage: nil)
        #expect(try !StandardSampleRegister().prepare(linters, cut, by: ClassTables(), on: act.today, act).isEmpty)
    }
}
