import CottonControl
import Regulation
import Tareks
import Testing

@Suite("M24/1: whatever is done, no bale and no kilogram is lost or doubled")
struct ConservationTests {
    @Test("over random transfers, splits and draws", arguments: 1...40)
    func conserved(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        var scene = LotScene()
        scene.bales = (1...30).map {
            let net = Int64(200_000 + Int(generator.number(below: 40_000)))
            return Bale(number: "\($0)", grossWeight: Kilograms(grams: net + 1500), netWeight: Kilograms(grams: net))
        }
        let total = scene.bales.map(\.netWeight).sum()
        var certificates = [try scene.presented().certificate]
        let today = scene.act.today
        for step in 0..<25 {
            let index = Int(generator.number(below: UInt64(certificates.count)))
            let left = certificates[index].remaining(on: today).bales
            let chosen = left.filter { _ in generator.number(below: 3) == 0 }
            let (parent, children) = try act(certificates[index], chosen, left, step, scene, &generator)
            certificates[index] = parent
            certificates += children
        }
        let left = certificates.flatMap { $0.remaining(on: today).bales }
        let drawn = certificates.flatMap { $0.draws.values.flatMap { $0.bales ?? [] } }
        #expect((left + drawn).count == Set(left + drawn).count)
        #expect(Set(left + drawn) == Set(scene.bales.map(\.number)))
        let weight =
            certificates.map { $0.remaining(on: today).netWeight }.sum()
            + certificates.flatMap { $0.draws.values.map(\.netWeight) }.sum()
        #expect(weight == total)
    }

    private func act(
        _ certificate: Certificate, _ chosen: [String], _ left: [String], _ step: Int, _ scene: LotScene,
        _ generator: inout SplitMix64
    ) throws -> (Certificate, [Certificate]) {
        var parent = certificate
        do {
            switch generator.number(below: 3) {
            case 0:
                let drawn = try certificate.draw(
                    DrawQuantity(act: scene.act, application: "a\(step)", amount: .bales(chosen), pointer: ""))
                if !chosen.isEmpty { parent.evolve(.drawn(drawn)) }
                return (parent, [])
            case 1:
                let outcome = try certificate.transfer(
                    TransferCertificate(
                        act: scene.act, to: SubjectID("f-\(step)"), toRevision: 1, bales: .bales(chosen),
                        verificationCode: "c"))
                for event in outcome.parent { parent.evolve(event) }
                return (parent, outcome.children.map { Certificate(folding: [.issued($0)]) })
            default:
                let rest = left.filter { !chosen.contains($0) }
                let outcome = try certificate.split(
                    SplitCertificate(act: scene.act, parts: [chosen, rest], verificationCodes: ["a", "b"]))
                for event in outcome.parent { parent.evolve(event) }
                return (parent, outcome.children.map { Certificate(folding: [.issued($0)]) })
            }
        } catch {
            return (certificate, [])
        }
    }
}
