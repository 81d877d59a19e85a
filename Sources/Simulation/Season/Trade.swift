import Foundation

/// M26 to M32: exports on certificates, imports, and their customs declarations.
struct Trade: Sendable {
    static let applications = 9
    static let declarations = 4

    private static let outOfScopeExport = "13141902518146095263410"

    private let stage: Stage

    init(_ stage: Stage) {
        self.stage = stage
    }

    /// - Parameters: the certificates that the exporters hold.
    func play(ege: CertificateAnswer, second: CertificateAnswer, cukurova: CertificateAnswer) async throws {
        try await stage.setClock("2024-10-03T09:00:00+03:00")
        let first = try await submit([
            .export("E1", ege, 0..<60, by: .userExporterA, to: "DE", lane: "green"),
            .export("E2", second, 0..<20, by: .userExporterA, to: "IT", lane: "yellow"),
            .export("E3", cukurova, 0..<20, by: .userExporterB, to: "EG", lane: "red", conforms: false),
            .export("E4", cukurova, 20..<50, by: .userExporterB, to: "PT", gtip: PlannedTrade.sustainable),
            .import("I1", tonnes: 240, from: "US", lane: "green"),
            .import("I2", tonnes: 90, from: "GR", regime: "inwardProcessing", lane: "red"),
            .import("I3", tonnes: 60, from: "BR", lane: "blue"),
        ])
        try await stage.setClock("2024-10-04T08:30:00+03:00")
        var concluded: [String: (PlannedTrade, TradeAnswer)] = [:]
        for (planned, answer) in first {
            concluded[planned.name] = (planned, try await conclude(planned, answer, on: "2024-10-04"))
        }
        if let withdrawn = concluded["I3"] { try await withdraw(withdrawn.0, withdrawn.1) }
        try await declare(concluded)
        // Nobody gets to it in time (M30/1).
        _ = try await submit([.import("I4", tonnes: 120, from: "AU", lane: "yellow")])
    }

    /// An export on the last day, which waits for its inspection.
    func playLast(_ certificate: CertificateAnswer) async throws {
        _ = try await submit([.export("E5", certificate, 60..<80, by: .userExporterA, to: "TN", lane: "red")])
    }

    private func submit(_ planned: [PlannedTrade]) async throws -> [(PlannedTrade, TradeAnswer)] {
        var submitted: [(PlannedTrade, TradeAnswer)] = []
        for trade in planned {
            let body = TradeRequest(
                direction: trade.direction, regime: trade.regime, firm: stage.firm(trade.firm).vkn, gtip: trade.gtip,
                netKg: trade.netKg, country: trade.country, certificates: trade.uses,
                declared: ["group": "upland", "class": "Beyaz"],
                sustainable: trade.gtip == PlannedTrade.sustainable ? .example : nil)
            let answer: TradeAnswer = try await stage.post(
                "/v1/trade-applications", body, by: trade.by, step: "trade-\(trade.name)", lane: trade.lane)
            submitted.append((trade, answer))
        }
        return submitted
    }

    private func conclude(_ planned: PlannedTrade, _ answer: TradeAnswer, on date: String) async throws
        -> TradeAnswer
    {
        guard answer.awaitsInspection else { return answer }
        let conforms = planned.conforms
        let findings =
            conforms
            ? [] : [FindingRequest(rule: "M29/4", note: "Balyaların etiketleri ile belge uyuşmamaktadır.")]
        return try await stage.post(
            "/v1/trade-applications/\(answer.id)/inspection",
            TradeInspectionRequest(inspectedOn: date, conforming: conforms, findings: findings),
            by: planned.direction == "export" ? .inspectorIzmir : .inspectorAdana, step: "conclude-\(planned.name)")
    }

    private func withdraw(_ planned: PlannedTrade, _ answer: TradeAnswer) async throws {
        try await stage.post(
            "/v1/trade-applications/\(answer.id)/cancellation", ["reason": "Satıcı yüklemeyi iptal etti."],
            by: planned.by, step: "withdraw-\(planned.name)")
    }

    private func declare(_ concluded: [String: (PlannedTrade, TradeAnswer)]) async throws {
        for (index, name) in ["E1", "E2", "I1"].enumerated() {
            guard let (planned, answer) = concluded[name], let reference = answer.reference else {
                throw DemoError.unreadable(step: "declare-\(name)", body: "the application has no reference")
            }
            try await declare(planned, reference.number, number: index + 1)
        }
        let outOfScope = PlannedTrade(
            name: "out-of-scope", by: .userExporterB, direction: "export", regime: "export",
            gtip: "5202.99.00.00.18", netKg: 18_400, country: "BG")
        try await declare(outOfScope, Self.outOfScopeExport, number: 4)
    }

    private func declare(_ planned: PlannedTrade, _ reference: String, number: Int) async throws {
        let body = DeclarationRequest(
            declaration: "2435010\(planned.direction == "export" ? "0EX" : "0IM")00\(number)4711",
            registeredOn: "2024-10-04", direction: planned.direction, reference: reference, gtip: planned.gtip,
            firm: stage.firm(planned.firm).vkn, netKg: planned.netKg)
        try await stage.post("/v1/customs/declarations", body, by: .customs, step: "declare-\(planned.name)")
    }
}
