import CottonControl
import Regulation
import Tareks

/// A lot as an ordinary gin would present it; each test changes what it is about.
struct LotScene {
    var method = ControlMethod.sondaj
    var ginningMethod = GinningMethod.rollerGin
    var group = CottonGroup.upland
    var cottonClass: String? = "Beyaz"
    var type: String? = "Standart 1"
    var moisture = Percent(thousandths: 7800)
    var packed = true
    var labelled = true
    var stacked = true
    var bales: [Bale] = LotScene.bales(10)
    var report: LaboratoryReport?
    var sustainable: SustainabilityCertificate?
    var warehouse = "Depo 1"
    var standards = LotStandards()
    var lane = Lane.green
    var at = LotScene.monday

    /// Monday 6 October 2025, 10:00 in Istanbul.
    static let monday = Instant("2025-10-06T10:00:00+03:00") ?? Instant(microseconds: 0)

    static func bales(_ count: Int, net: Int64 = 220_000) -> [Bale] {
        (0..<max(0, count)).map {
            Bale(
                number: "\($0 + 1)", grossWeight: Kilograms(grams: net + 2000), netWeight: Kilograms(grams: net))
        }
    }

    static func tested(_ count: Int) -> [Bale] {
        var character = FibreCharacter()
        character.micronaire = Measure(thousandths: 4200)
        character.lengthMm = Measure(thousandths: 29_500)
        return bales(count).map {
            Bale(
                number: $0.number, grossWeight: $0.grossWeight, netWeight: $0.netWeight, cottonClass: "Beyaz",
                type: "Standart 2", staple: Measure(thousandths: 37_000), character: character)
        }
    }

    static var tekBalya: LotScene {
        var scene = LotScene()
        scene.method = .tekBalya
        scene.cottonClass = nil
        scene.type = nil
        scene.bales = tested(10)
        scene.report = LaboratoryReport(
            laboratory: "İzmir", number: "R-1", on: CalendarDate(daysSince1970: 20_360))
        return scene
    }

    var act: Act {
        Act(
            by: SubjectID("u-someone"), at: at,
            rules: Rules(
                on: Istanbul.date(of: at), parameters: Communique2023.parameters, holidays: HolidayCalendar()))
    }

    var declaration: LotDeclaration {
        LotDeclaration(
            method: method, ginningMethod: ginningMethod, group: group,
            cottonClass: cottonClass, type: type, moisture: moisture, sustainable: sustainable, packed: packed,
            labelled: labelled, stacked: stacked, warehouse: warehouse, bales: bales, laboratoryReport: report)
    }

    var command: PresentLot {
        let number = LotNumber(registryNumber: 68, sequence: 1)
        let season = Season(containing: act.today)
        return PresentLot(
            act: act, lot: LotID(season: season, number: number), number: number, season: season,
            factory: FactoryID("fab-1"), firm: SubjectID("f-gin"), directorate: DirectorateCode("izmir"),
            owner: SubjectID("f-owner"), ownerRevision: 1, inspector: InspectorID("u-psd"), declaration: declaration,
            standards: standards,
            risk: RiskAnalysis.analyse(
                RiskFacts(), by: .assumed(for: .lot), seed: 7, examinedSoFar: 0, presentedSoFar: 0,
                override: .sandbox(lane)),
            seed: 7, certificate: CertificateDetails(verificationCode: "code"))
    }

    /// The rules and places of all that is wrong; empty where the lot is taken.
    func faults() -> [String] {
        declaration.faults(against: standards, on: act).map { "\($0.rule?.text ?? "-") \($0.pointer)" }
    }

    func presented() throws -> (lot: Lot, certificate: Certificate) {
        let outcome = try Lot().present(command)
        return (
            Lot(folding: outcome.lot), Certificate(folding: outcome.certificate.map { [.issued($0)] } ?? [])
        )
    }

    func inspection(
        _ lot: Lot, opening count: Int? = nil, conforming: Bool = true, findings: [Finding] = [],
        on date: CalendarDate? = nil
    ) -> InspectLot {
        let opened = count.map { bales.prefix($0).map(\.number) } ?? lot.routed?.openBales ?? []
        return InspectLot(
            act: act, inspectedOn: date ?? act.today,
            bales: opened.map {
                BaleExamination(number: $0, packing: "conforming", content: "conforming", note: nil)
            },
            conforming: conforming, findings: findings, certificate: CertificateDetails(verificationCode: "code"))
    }
}

/// The rules of a refusal, in order.
func rules(of body: () throws -> Void) -> [String] {
    do {
        try body()
        return []
    } catch let refusal as Refusal {
        return refusal.faults.map { $0.rule?.text ?? "-" }
    } catch {
        return ["\(error)"]
    }
}
