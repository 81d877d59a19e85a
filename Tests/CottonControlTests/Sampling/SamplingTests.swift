import CottonControl
import Regulation
import Testing

@Suite("Samples and their chain of custody")
struct SamplingTests {
    @Test("M14/1: samples are taken for a laboratory that is named on that day")
    func laboratory() throws {
        var scene = SamplingScene()
        #expect(try scene.take().taken?.laboratory == LaboratoryID("izmir"))
        let ended = SamplingScene.register(until: "2025-10-05")
        #expect(rules { _ = try scene.take(in: ended) } == ["M14/1"])
        #expect(rules { _ = try scene.take(in: Laboratories()) } == ["M14/1"])
        scene.laboratory = "izmir"
        #expect(try scene.take().taken != nil)
    }

    @Test("M14/1, M14/4: one sample of a bale under a seal of its own, never ahead of time, all told at once")
    func seals() {
        var scene = SamplingScene()
        scene.takenAt = "2025-10-06T10:00:01+03:00"
        scene.samples[1] = scene.samples[0]
        #expect(rules { _ = try scene.take() } == ["M14/4", "M14/1", "M14/4"])
        scene.samples = []
        #expect(rules { _ = try scene.take() } == ["M14/4", "M14/1"])
    }

    @Test("M14/4: only whoever has the samples hands them over, and no step lies before the last")
    func chain() throws {
        let sampling = try SamplingScene().take()
        let act = SamplingScene.act("2025-10-06T12:00:00+03:00")
        let before = SamplingScene.instant("2025-10-06T08:59:59+03:00")
        let broken = HandOverSamples(
            act: act, from: SamplingScene.courier, to: SamplingScene.analyst, at: before, sealsIntact: true)
        #expect(rules { _ = try sampling.handOver(broken) } == ["M14/4", "M14/4"])
    }

    @Test("M14/4: what does not meet a condition is void; the rest is not")
    func void() throws {
        let received = try SamplingScene().received([
            .init(bale: "1", massGrams: 224, unmet: []), .init(bale: "2", massGrams: 225, unmet: []),
            .init(bale: "3", massGrams: nil, unmet: ["sealIntact", "labelled"]),
        ])
        #expect(received.received?.void.map(\.bale) == ["1", "3"])
        #expect(received.received?.void.map(\.conditions) == [["mass"], ["sealIntact", "labelled"]])
    }

    @Test("M14/4: ten days after they were taken, and where a seal was broken on the way, all are void")
    func late() throws {
        let scene = SamplingScene()
        #expect(try scene.received(at: "2025-10-16T23:59:59+03:00").received?.void == [])
        #expect(try scene.received(at: "2025-10-17T00:00:00+03:00").received?.void.count == 10)
        #expect(try scene.received(sealsIntact: false).received?.void.map(\.conditions).first == ["custody"])
    }

    @Test("M14/4: the laboratory names conditions that there are, of samples that there are, each once")
    func unknown() {
        let seen: [ReceiveSamples.Seen] = [
            .init(bale: "11", massGrams: nil, unmet: []), .init(bale: "1", massGrams: nil, unmet: ["pretty"]),
            .init(bale: "1", massGrams: nil, unmet: []),
        ]
        #expect(rules { _ = try SamplingScene().received(seen) } == ["M14/1", "M14/4", "M14/1"])
    }

    @Test(
        "M14/4, M14/5: no report before receipt, on a void sample, on a strange bale, twice, or beyond the instrument")
    func report() throws {
        let scene = SamplingScene()
        #expect(rules { _ = try SamplingScene.report(scene.take(), SamplingScene.results(1...2)) } == ["M14/4"])
        var received = try scene.received([.init(bale: "3", massGrams: nil, unmet: ["labelled"])])
        let first = try SamplingScene.report(received, SamplingScene.results(1...1))
        received.evolve(.reported(first.reported))
        #expect(
            rules { _ = try SamplingScene.report(received, SamplingScene.results(1...3)) } == ["M14/5", "M14/4"])
        #expect(rules { _ = try SamplingScene.report(received, SamplingScene.results(11...11)) } == ["M14/1"])
        let beyond = SamplingScene.results(2...2, micronaire: 10_001)
        #expect(rules { _ = try SamplingScene.report(received, beyond) } == ["M5/2"])
        #expect(rules { _ = try SamplingScene.report(received, []) } == ["M20/3"])
        #expect(
            rules { _ = try SamplingScene.report(received, SamplingScene.results(2...2), on: "2025-10-06") }
                == ["M14/4"])
        #expect(
            rules { _ = try SamplingScene.report(received, SamplingScene.results(2...2), on: "2025-10-09") }
                == ["M20/3"])
    }
}
