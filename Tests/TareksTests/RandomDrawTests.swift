import Tareks
import Testing

@Suite("Draws")
struct RandomDrawTests {
    @Test("SplitMix64 gives the published sequence of seed 1234567")
    func splitMix() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<5).map { _ in generator.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("A number below a bound is below it, whatever the bound", arguments: [1, 2, 3, 1000, 1 << 63, UInt64.max])
    func below(bound: UInt64) {
        var generator = SplitMix64(seed: 42)
        for _ in 0..<1000 { #expect(generator.number(below: bound) < bound) }
        #expect(generator.number(below: 0) == 0)
    }

    @Test(
        "M13/4: as many positions are drawn as asked for, each once, all of the lot's",
        arguments: [
            (4, 200), (40, 200), (1, 1), (200, 200), (0, 10), (7, 5), (3, 0), (-1, 10),
        ])
    func count(drawn: Int, size: Int) {
        for seed in UInt64(0)..<50 {
            let positions = RandomDraw.indices(drawn, of: size, seed: seed)
            #expect(positions.count == max(0, min(drawn, size)))
            #expect(Set(positions).count == positions.count)
            #expect(positions.allSatisfy { (0..<size).contains($0) })
            #expect(positions == RandomDraw.indices(drawn, of: size, seed: seed))
        }
    }

    @Test("Draws redone by another program from the description are the same")
    func redone() {
        #expect(RandomDraw.indices(4, of: 200, seed: 1) == [113, 55, 185, 18])
        #expect(RandomDraw.indices(5, of: 100, seed: 20_251_006) == [71, 29, 6, 39, 82])
        #expect(RiskDraws(seed: 1) == RiskDraws(random: 465, expected: 519, audit: 590))
    }

    @Test("Every position is drawn about equally often")
    func uniform() {
        var counts = Array(repeating: 0, count: 25)
        for seed in UInt64(0)..<10_000 {
            for position in RandomDraw.indices(5, of: 25, seed: seed) { counts[position] += 1 }
        }
        #expect(counts.allSatisfy { (1800...2200).contains($0) })
    }

    @Test("A lot that was selected by chance opens its bales by another chance")
    func independent() {
        let selected = (UInt64(0)..<50_000).filter { RiskDraws(seed: $0).random < 20 }
        let firsts = Set(selected.flatMap { RandomDraw.indices(1, of: 200, seed: $0) })
        #expect(selected.count > 800)
        #expect(firsts.count > 180)
    }
}
