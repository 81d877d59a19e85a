import Foundation
import Regulation

/// September: lots are presented and examined, week by week; one factory is inspected and warned.
struct Harvest: Sendable {
    struct Outcome: Sendable {
        var lots = 0
        var bales = 0
        /// By the lot's name in the plan.
        var certificates: [String: CertificateAnswer] = [:]
    }

    let stage: Stage
    let factories: [Gin: String]

    init(_ stage: Stage, _ factories: [Gin: String]) {
        self.stage = stage
        self.factories = factories
    }

    func play() async throws -> Outcome {
        var outcome = Outcome()
        for day in HarvestPlan.weeks {
            try await play(day, &outcome)
            if day.date == CalendarDate("2024-09-16") { try await Supervision(stage, factories).warn() }
        }
        return outcome
    }

    func play(_ day: HarvestDay, _ outcome: inout Outcome) async throws {
        try await stage.setClock(day.date, "09:30:00")
        var waiting: [(PlannedLot, LotAnswer)] = []
        for planned in day.lots {
            let lot = try await present(planned, on: day.date)
            outcome.lots += 1
            outcome.bales += planned.bales
            outcome.certificates[planned.name] = lot.certificate
            if lot.awaitsInspection, planned.verdict != .waiting { waiting.append((planned, lot)) }
        }
        guard !waiting.isEmpty else { return }
        let next = day.date.adding(days: 1)
        try await stage.setClock(next, "14:15:00")
        for (planned, lot) in waiting {
            outcome.certificates[planned.name] = try await inspect(planned, lot, on: next).certificate
        }
    }

    private func present(_ planned: PlannedLot, on date: CalendarDate) async throws -> LotAnswer {
        var maker = BaleMaker(lot: planned, random: stage.random("bales-\(planned.name)"))
        var random = stage.random("lot-\(planned.name)")
        let isTekBalya = planned.method == "tekBalya"
        let body = LotRequest(
            factory: factories[planned.gin] ?? "", method: planned.method, owner: party(planned.owner),
            ginningMethod: planned.gin.ginningMethod, group: planned.gin == .linter ? "linter" : "upland",
            class: isTekBalya ? nil : planned.cottonClass, type: isTekBalya ? nil : planned.type,
            moisturePercent: Decimal(random.integer(58...78)) / 10,
            sustainable: planned.isSustainable ? .example : nil, warehouse: "Depo 1", bales: maker.bales(),
            laboratoryReport: isTekBalya
                ? LotRequest.Report(
                    laboratory: "Örnek Lif Analiz Laboratuvarı", number: "HVI-2024-\(planned.name)", on: "\(date)")
                : nil)
        let lot: LotAnswer = try await stage.post(
            "/v1/control-applications", body, by: planned.gin.responsibleInspector, step: "lot-\(planned.name)",
            lane: planned.lane)
        stage.tell("Lot \(lot.lotNumber) was presented (\(planned.bales) bales).")
        return lot
    }

    private func inspect(_ planned: PlannedLot, _ lot: LotAnswer, on date: CalendarDate) async throws -> LotAnswer {
        let conforms = planned.verdict == .conforming
        let bales = (lot.openBales ?? []).enumerated().map { index, number in
            conforms || index > 0
                ? LotInspectionRequest.Bale(number: number, packing: "conforming", content: "conforming")
                : LotInspectionRequest.Bale(
                    number: number, packing: "conforming", content: "foreignMatter", note: "Jüt lifi ve çepel bulundu.")
        }
        let findings =
            conforms
            ? [] : [FindingRequest(rule: "M21/2", note: "Beyan edilen tip ile balyanın içeriği uyuşmamaktadır.")]
        return try await stage.post(
            "/v1/lots/\(lot.season)/\(lot.lotNumber)/inspection",
            LotInspectionRequest(inspectedOn: "\(date)", bales: bales, conforming: conforms, findings: findings),
            by: planned.gin.tradeInspector, step: "inspect-\(planned.name)")
    }

    private func party(_ owner: PlannedLot.Owner) -> PartyRequest {
        switch owner {
        case .firm(let key):
            let firm = stage.firm(key)
            return PartyRequest(vkn: firm.vkn, title: firm.title)
        case .farmer(let index):
            return PartyRequest(
                tckn: Identity.citizenNumber(index, seed: stage.seed), title: "Örnek Üretici \(index)")
        }
    }
}

extension Harvest {
    /// Lots and bales of the last weeks, a few of them left to be examined.
    static func playLast(_ stage: Stage, _ factories: [Gin: String]) async throws -> Outcome {
        let harvest = Harvest(stage, factories)
        var outcome = Outcome()
        for day in HarvestPlan.last { try await harvest.play(day, &outcome) }
        return outcome
    }
}
