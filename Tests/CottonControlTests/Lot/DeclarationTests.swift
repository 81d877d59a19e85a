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

    @Test("M5/2, M7/2: a fibre length of another group is told")
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

    @Test("M14/1, M14/5: once laboratories are named, only one that was named on the report's day is taken")
    func laboratories() {
        var scene = LotScene.tekBalya
        scene.standards.laboratories = SamplingScene.register(from: "2025-09-29")
        #expect(scene.faults() == [])
        scene.standards.laboratories = SamplingScene.register(from: "2025-09-30")
        #expect(scene.faults() == ["M14/5 /laboratoryReport/laboratory"])
        scene.standards.laboratories = SamplingScene.register(from: "2025-01-01", until: "2025-09-28")
        #expect(scene.faults() == ["M14/5 /laboratoryReport/laboratory"])
        scene.report = LaboratoryReport(
            laboratory: "Adana", number: "R-1", on: CalendarDate(daysSince1970: 20_300))
        #expect(scene.faults() == ["M14/5 /laboratoryReport/laboratory"])
    }

    @Test("M21/4: a claim of sustainability names the accredited body's certificate")
    func sustainable() {
        var scene = LotScene()
        scene.sustainable = SustainabilityCertificate(
            scheme: "", certificateNumber: "1", body: "", accreditedBy: "TÜRKAK", document: "x")
        #expect(scene.faults() == ["M21/4 /sustainable/scheme", "M21/4 /sustainable/body"])
    }

    @Test("M41/1-a: a claim of sustainability is asked for its certificate from 1 August 2023, not a day before")
    func sustainableInForce() {
        var scene = LotScene()
        scene.sustainable = SustainabilityCertificate(
            scheme: "", certificateNumber: "1", body: "B", accreditedBy: "TÜRKAK", document: "x")
        scene.at = SamplingScene.instant("2023-07-31T23:59:59+03:00")
        #expect(scene.faults() == [])
        scene.at = SamplingScene.instant("2023-08-01T00:00:00+03:00")
        #expect(scene.faults() == ["M21/4 /sustainable/scheme"])
    }

    @Test("the table's own spelling is taken, however a gin writes it")
    func canonical() throws {
        let today = CalendarDate(daysSince1970: 20_367)
        let table = try #require(ClassTables().table(for: .upland, .sondaj, .rollerGin, on: today))
        #expect(table.canonical("BEYAZ", "standart  3") == ("Beyaz", "Standart 3"))
        #expect(table.canonical("Beyaz", "2") == ("Beyaz", "Standart 2"))
        #expect(table.canonical("TİP DIŞI", "tip dışı") == ("Tip Dışı", "Tip Dışı"))
        #expect(table.canonical("hafif benekli", "hb4") == ("Hafif Benekli", "HB4"))
        #expect(table.canonical("hafif benekli", "4") == ("Hafif Benekli", "HB4"))
    }

    @Test(
        "M13/1, M14/1: a lot lies in a depot of the factory, however its name is spelt",
        arguments: [("DEPO  1", true), ("Söke Çırçır", true), ("Depo 2", false), ("", false)])
    func warehouse(declared: String, taken: Bool) {
        var scene = LotScene()
        scene.warehouse = declared
        #expect(scene.faults() == [])
        scene.standards.depots = ["Depo 1", "Söke Çırçır"]
        #expect(scene.faults() == (taken ? [] : ["M13/1 /warehouse"]))
        scene.method = .tekBalya
        #expect(scene.faults().contains("M14/1 /warehouse") == !taken)
    }

    @Test(
        "M23/1, M34/1-a: a bale is of this season or of one of the five before it",
        arguments: [(2025, true), (2020, true), (2019, false), (2026, false), (1, false)])
    func season(year: Int, taken: Bool) {
        var scene = LotScene()
        let bale = scene.bales[1]
        scene.bales[1] = Bale(
            number: bale.number, grossWeight: bale.grossWeight, netWeight: bale.netWeight,
            season: Season(startYear: year))
        #expect(scene.faults() == (taken ? [] : ["M23/1 /bales/1/season"]))
    }

    @Test("M24/1: labels are read by people: a1 and A1 are one bale")
    func caseOfNumbers() {
        var scene = LotScene()
        scene.bales = ["a1", "A1", "a-1"].map {
            Bale(number: $0, grossWeight: Kilograms(grams: 200_000), netWeight: Kilograms(grams: 198_000))
        }
        #expect(scene.faults() == ["M24/1 /bales/1/number"])
    }

    @Test("M11/2: a bale number is made of ASCII", arguments: ["İ1", "ı1", "Ş-1", "１", "a b", "", "a_b"])
    func numbers(_ number: String) {
        var scene = LotScene()
        scene.bales = [
            Bale(number: number, grossWeight: Kilograms(grams: 200_000), netWeight: Kilograms(grams: 198_000))
        ]
        #expect(scene.faults() == ["M11/2 /bales/0/number"])
    }
}
