import CottonControl
import Regulation
import Tareks
import Testing

@Suite("What is declared of a lot")
struct DeclarationTests {
    @Test("an ordinary sondaj lot, and an ordinary tek balya lot, have no fault")
    func ordinary() {
        #expect(LotScene().faults() == [])
        #expect(LotScene.tekBalya.faults() == [])
    }

    @Test(
        "M11/3: at most 200 bales by sondaj and 100 by tek balya",
        arguments: [(200, 100, true), (201, 101, false), (1, 1, true), (0, 0, false)])
    func lotSize(sondaj: Int, tekBalya: Int, taken: Bool) {
        var scene = LotScene()
        scene.bales = LotScene.bales(sondaj)
        #expect(scene.faults() == (taken ? [] : ["M11/3 /bales"]))
        var other = LotScene.tekBalya
        other.bales = LotScene.tested(tekBalya)
        #expect(other.faults() == (taken ? [] : ["M11/3 /bales"]))
    }

    @Test(
        "M9/2: moisture at most 8.5 %", arguments: [(8500, true), (8501, false), (8510, false), (0, true), (-1, false)])
    func moisture(thousandths: Int, taken: Bool) {
        var scene = LotScene()
        scene.moisture = Percent(thousandths: thousandths)
        #expect(scene.faults() == (taken ? [] : ["M9/2 /moisturePercent"]))
    }

    @Test("M13/3, M14/3: packed, labelled and stacked beforehand, each told by itself")
    func prepared() {
        var scene = LotScene()
        (scene.packed, scene.labelled, scene.stacked) = (false, false, false)
        #expect(scene.faults() == ["M13/3 /packed", "M13/3 /labelled", "M13/3 /stacked"])
        var other = LotScene.tekBalya
        other.stacked = false
        #expect(other.faults() == ["M14/3 /stacked"])
    }

    @Test("M13/2, M8/2: a bale of another class or type does not belong in a sondaj lot")
    func mixed() {
        var scene = LotScene()
        scene.bales[3] = Bale(
            number: "4", grossWeight: scene.bales[3].grossWeight, netWeight: scene.bales[3].netWeight,
            cottonClass: "Renkli", type: "Renkli 1")
        #expect(scene.faults() == ["M13/2 /bales/3/class", "M13/2 /bales/3/type"])
    }

    @Test("M14/2: in a tek balya lot class and type may differ from bale to bale")
    func mixedTekBalya() {
        var scene = LotScene.tekBalya
        let bale = scene.bales[0]
        scene.bales[0] = Bale(
            number: bale.number, grossWeight: bale.grossWeight, netWeight: bale.netWeight, cottonClass: "Renkli",
            type: "Renkli 1", staple: bale.staple, character: bale.character)
        #expect(scene.faults() == [])
    }

    @Test("M20/3: sondaj declares class and type; tek balya also staple, character and the report")
    func declared() {
        var scene = LotScene()
        (scene.cottonClass, scene.type) = (nil, nil)
        #expect(scene.faults() == ["M20/3 /class", "M20/3 /type"])
        var other = LotScene.tekBalya
        other.bales = [LotScene.bales(1)[0]]
        other.report = nil
        #expect(
            other.faults() == [
                "M20/3 /bales/0/class", "M20/3 /bales/0/type", "M20/3 /bales/0/staple", "M20/3 /bales/0/character",
                "M20/3 /laboratoryReport",
            ])
    }

    @Test("M5/1: class and type are those of the group's table")
    func classTable() {
        var scene = LotScene()
        scene.cottonClass = "Yerli"
        #expect(scene.faults() == ["M5/1 /class"])
        scene.cottonClass = "Beyaz"
        scene.type = "HB1"
        #expect(scene.faults() == ["M5/1 /type"])
    }

    @Test("M6/1, M7/2: linters come from the linter gin and from nothing else")
    func kinds() {
        var scene = LotScene()
        scene.ginningMethod = .linterGin
        #expect(scene.faults() == ["M6/1 /ginningMethod"])
        scene.ginningMethod = .sawGin
        scene.group = .linter
        #expect(scene.faults() == ["M7/2 /group"])
        scene.ginningMethod = .linterGin
        #expect(scene.faults() == [])
    }

    @Test("M7/2: a fibre length of another group is told")
    func fibreLength() {
        var scene = LotScene.tekBalya
        scene.group = .longStaple
        #expect(scene.faults().filter { $0.hasPrefix("M7/2") }.count == 10)
    }

    @Test("M11/2: a bale weighs at least 190 kg gross, saw-ginned ones excepted, and no less than its net")
    func mass() {
        var scene = LotScene()
        scene.bales = [
            Bale(number: "1", grossWeight: Kilograms(grams: 189_999), netWeight: Kilograms(grams: 185_000)),
            Bale(number: "2", grossWeight: Kilograms(grams: 200_000), netWeight: Kilograms(grams: 200_001)),
            Bale(number: "3", grossWeight: Kilograms(grams: 200_000), netWeight: .zero),
        ]
        #expect(scene.faults() == ["M11/2 /bales/0/grossKg", "M11/2 /bales/1/netKg", "M11/2 /bales/2/netKg"])
        scene.bales = [scene.bales[0]]
        scene.ginningMethod = .sawGin
        #expect(scene.faults() == [])
    }

    @Test("M24/1: a bale stands once in a lot")
    func twice() {
        var scene = LotScene()
        scene.bales.append(scene.bales[0])
        #expect(scene.faults() == ["M24/1 /bales/10/number"])
    }

    @Test("M14/1, M14/5: where laboratories are named, only they are taken")
    func laboratories() {
        let scene = LotScene.tekBalya
        var parameters = Communique2023.parameters
        parameters.set(
            Parameter(
                name: .laboratories, value: .list(["Adana"]), effectiveFrom: CalendarDate(daysSince1970: 20_000),
                source: "test"))
        let act = Act(
            by: SubjectID("u"), at: scene.at,
            rules: Rules(on: Istanbul.date(of: scene.at), parameters: parameters, holidays: HolidayCalendar()))
        #expect(scene.declaration.faults(on: act).map(\.rule) == ["M14/5"])
    }

    @Test("M21/4: a claim of sustainability names the accredited body's certificate")
    func sustainable() {
        var scene = LotScene()
        scene.sustainable = SustainabilityCertificate(
            scheme: "", certificateNumber: "1", body: "", accreditedBy: "TÜRKAK", document: "x")
        #expect(scene.faults() == ["M21/4 /sustainable/scheme", "M21/4 /sustainable/body"])
    }

    @Test("the table's own spelling is taken, however a gin writes it")
    func canonical() {
        #expect(ClassTable.canonical("BEYAZ", "standart  3", in: .upland) == ("Beyaz", "Standart 3"))
        #expect(ClassTable.canonical("Beyaz", "2", in: .upland) == ("Beyaz", "Standart 2"))
        #expect(ClassTable.canonical("TİP DIŞI", "tip dışı", in: .upland) == ("Tip Dışı", "Tip Dışı"))
        #expect(ClassTable.canonical("hafif benekli", "hb4", in: .upland) == ("Hafif Benekli", "HB4"))
    }
}
