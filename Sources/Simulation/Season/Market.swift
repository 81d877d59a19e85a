import Foundation

/// Early October: certificates change hands, and cotton leaves and enters the country.
struct Market: Sendable {
    struct Outcome: Sendable {
        var certificates = 0
        var applications = 0
        var declarations = 0
        /// The exporter's, with bales left on it.
        var export: CertificateAnswer?
    }

    private let stage: Stage
    private let certificates: [String: CertificateAnswer]

    init(_ stage: Stage, certificates: [String: CertificateAnswer]) {
        self.stage = stage
        self.certificates = certificates
    }

    func play() async throws -> Outcome {
        var outcome = Outcome()
        try await stage.setClock("2024-10-02T09:00:00+03:00")
        let moves = Movements(stage, certificates)
        let ege = try await moves.transfer("L02", to: .exporterA)
        _ = try await moves.transfer("L05", first: 40, to: .mill)
        let thirds = try await moves.split("L07", into: 3)
        let second = try await moves.transfer(thirds.dropFirst().first, of: "L07", to: .exporterA)
        let cukurova = try await moves.transfer("L10", to: .exporterB)
        let halves = try await moves.split("L12", into: 2)
        outcome.certificates = 4 + thirds.count + halves.count
        try await moves.cancel("L15")
        stage.tell("Certificates were transferred and split, and one was cancelled.")
        let trade = Trade(stage)
        try await trade.play(ege: ege, second: second, cukurova: cukurova)
        outcome.export = ege
        outcome.applications = Trade.applications
        outcome.declarations = Trade.declarations
        stage.tell("Trade applications and declarations were made.")
        return outcome
    }
}
