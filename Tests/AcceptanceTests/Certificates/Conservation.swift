import Foundation
import TestKit
import Testing

@Suite("Conservation of bales and kilograms")
struct Conservation {
    /// What is known of the certificates that grew out of one lot.
    private struct Ledger {
        var free: [String: [String]] = [:]
        var exported: [String] = []
    }

    @Test(
        "M24/1, M26/2: whatever is transferred, split and exported, no bale and no kilogram is lost or doubled",
        .tags(.m24, .m26), arguments: [1, 2, 3] as [UInt64])
    func conserved(seed: UInt64) async throws {
        let service = try await SharedService.get()
        let gin = try await service.gin()
        let exporter = try await service.region.makeTrader()
        var random = SeededRandom(seed: seed)
        let bales = Gin.bales(40).enumerated().map { index, bale in
            bale.with("netKg", .number(Decimal(210_000 + index * 137) / 1000))
        }
        let weights = Dictionary(
            uniqueKeysWithValues: bales.map { ($0["number"].string ?? "", $0["netKg"].decimal ?? 0) })
        let lot = try await gin.present(gin.sondaj(bales)).expect(201)
        var ledger = Ledger(free: [lot.certificateNumber: lot.baleNumbers])
        for step in 0..<25 {
            guard
                let certificate = ledger.free.filter({ !$0.value.isEmpty }).keys.sorted().randomElement(using: &random)
            else { break }
            switch UInt64.random(in: 0..<3, using: &random) {
            case 0: try await transfer(gin, certificate, step, &ledger, &random)
            case 1: try await split(gin, certificate, &ledger, &random)
            default: try await export(exporter, certificate, weights, &ledger, &random)
            }
            try await compare(gin, ledger, weights)
        }
    }

    private func chosen(_ bales: [String], _ random: inout SeededRandom) -> [String] {
        Array(bales.shuffled(using: &random).prefix(Int.random(in: 1...bales.count, using: &random)))
    }

    private func move(_ ledger: inout Ledger, from certificate: String, _ answer: JSON) {
        for child in answer.madeCertificates.array {
            ledger.free[child["number"].string ?? ""] = child.baleNumbers
            ledger.free[certificate]?.removeAll { child.baleNumbers.contains($0) }
        }
    }

    private func transfer(
        _ gin: Gin, _ certificate: String, _ step: Int, _ ledger: inout Ledger, _ random: inout SeededRandom
    ) async throws {
        let bales = chosen(ledger.free[certificate] ?? [], &random)
        let to: JSON = ["vkn": .string(Numbers.vkn()), "title": "Alıcı \(step)"]
        let answer = try await gin.inspector.post(
            "/v1/certificates/\(certificate)/transfers", ["to": to, "bales": strings(bales)]
        ).done()
        #expect(Set(answer.madeCertificates[0].baleNumbers) == Set(bales))
        move(&ledger, from: certificate, answer)
    }

    private func split(
        _ gin: Gin, _ certificate: String, _ ledger: inout Ledger, _ random: inout SeededRandom
    ) async throws {
        let bales = ledger.free[certificate] ?? []
        guard bales.count > 1 else { return }
        let cut = Int.random(in: 1..<bales.count, using: &random)
        let shuffled = bales.shuffled(using: &random)
        let parts: JSON = [["bales": strings(shuffled[..<cut])], ["bales": strings(shuffled[cut...])]]
        let answer = try await gin.inspector.post("/v1/certificates/\(certificate)/splits", ["parts": parts]).done()
        move(&ledger, from: certificate, answer)
    }

    private func export(
        _ exporter: Trader, _ certificate: String, _ weights: [String: Decimal], _ ledger: inout Ledger,
        _ random: inout SeededRandom
    ) async throws {
        let bales = chosen(ledger.free[certificate] ?? [], &random)
        let net = bales.compactMap { weights[$0] }.reduce(0, +)
        let use: JSON = ["number": .string(certificate), "bales": strings(bales)]
        let over = try await exporter.apply(exporter.export(use, netKg: .number(net + Decimal(1) / 1000)))
        #expect(over.status == 422)
        _ = try await exporter.apply(exporter.export(use, netKg: .number(net))).expect(201)
        ledger.free[certificate]?.removeAll { bales.contains($0) }
        ledger.exported += bales
    }

    private func compare(_ gin: Gin, _ ledger: Ledger, _ weights: [String: Decimal]) async throws {
        var total = Decimal()
        for (number, bales) in ledger.free {
            let certificate = try await gin.region.directorate.get("/v1/certificates/\(number)").expect(200)
            let net = bales.compactMap { weights[$0] }.reduce(0, +)
            #expect(certificate["remaining"]["bales"].int == bales.count, "\(number)")
            #expect(certificate["remaining"]["netKg"].decimal == net, "\(number)")
            total += net
        }
        total += ledger.exported.compactMap { weights[$0] }.reduce(0, +)
        #expect(total == weights.values.reduce(0, +))
    }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
