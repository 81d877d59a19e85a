import CottonControl
import Regulation
import Tareks
import Testing

@Suite("A lot's way to its certificate")
struct LotTests {
    @Test("M21/3: in the green lane the certificate is issued on the declaration")
    func green() throws {
        let (lot, certificate) = try LotScene().presented()
        #expect(lot.phase == .certified)
        #expect(certificate.issued?.number.text == "PKB-2025-68-1")
        #expect(certificate.issued?.controlDate.description == "2025-10-06")
    }

    @Test("M21/1: in the red and yellow lanes the lot waits, two days from Monday to the end of Wednesday")
    func red() throws {
        for lane in [Lane.red, .yellow] {
            var scene = LotScene()
            scene.lane = lane
            let (lot, certificate) = try scene.presented()
            #expect(lot.phase == .awaitingInspection)
            #expect(certificate.issued == nil)
            #expect(lot.routed?.deadline.description == "2025-10-08T23:59:59+03:00")
        }
    }

    @Test(
        "M13/4: 2 % to 20 %, up to whole bales and down, never below one",
        arguments: [(200, 4, 40), (1, 1, 1), (4, 1, 1), (5, 1, 1), (50, 1, 10), (51, 2, 10), (199, 4, 39), (10, 1, 2)])
    func range(count: Int, least: Int, most: Int) {
        #expect(Sondaj.range(of: count, rules: LotScene().act.rules) == least...most)
    }

    @Test("M13/4: the draw is the same for the same seed, and of the least number of bales")
    func draw() throws {
        var scene = LotScene()
        scene.lane = .red
        scene.bales = LotScene.bales(200)
        let first = try scene.presented().lot.routed?.openBales
        #expect(first == (try scene.presented().lot.routed?.openBales))
        #expect(Set(first ?? []).count == 4)
    }

    @Test(
        "M13/4: an inspector opens between 2 % and 20 %", arguments: [(3, false), (4, true), (40, true), (41, false)])
    func opened(count: Int, taken: Bool) throws {
        var scene = LotScene()
        scene.lane = .red
        scene.bales = LotScene.bales(200)
        let (lot, _) = try scene.presented()
        #expect(rules { _ = try lot.inspect(scene.inspection(lot, opening: count)) } == (taken ? [] : ["M13/4"]))
    }

    @Test(
        "M13/3, M21/2: a lot that is not fit to be opened is refused without, though not with more than 20 % opened",
        arguments: [(0, true), (3, true), (40, true), (41, false)])
    func unfit(count: Int, taken: Bool) throws {
        var scene = LotScene()
        scene.lane = .red
        scene.bales = LotScene.bales(200)
        let (lot, _) = try scene.presented()
        let inspection = scene.inspection(
            lot, opening: count, conforming: false, findings: [Finding(rule: "M13/3", note: "istif edilmemiş")])
        #expect(rules { _ = try lot.inspect(inspection) } == (taken ? [] : ["M13/4"]))
    }

    @Test("M21/1: a conforming lot gets its certificate with the day of the inspection")
    func conforming() throws {
        var scene = LotScene()
        scene.lane = .red
        let (lot, _) = try scene.presented()
        scene.at = scene.at.adding(hours: 24)
        let outcome = try lot.inspect(scene.inspection(lot))
        #expect(outcome.certificate?.controlDate.description == "2025-10-07")
        #expect(outcome.certificate?.validUntil.description == "2026-10-07")
    }

    @Test("M21/2: a lot that does not conform gets none, and its finding is named")
    func refused() throws {
        var scene = LotScene()
        scene.lane = .red
        let (lot, _) = try scene.presented()
        #expect(rules { _ = try lot.inspect(scene.inspection(lot, conforming: false)) } == ["M21/2"])
        let outcome = try lot.inspect(
            scene.inspection(lot, conforming: false, findings: [Finding(rule: "M8/2", note: "karışık")]))
        #expect(outcome.certificate == nil)
        #expect(Lot(folding: [.presented(try #require(lot.presented))] + outcome.lot).phase == .refused)
    }

    @Test("M21/1: what was certified or refused is not inspected again")
    func once() throws {
        let scene = LotScene()
        let (lot, _) = try scene.presented()
        #expect(throws: Refusal.self) { _ = try lot.inspect(scene.inspection(lot)) }
        do {
            _ = try lot.inspect(scene.inspection(lot))
        } catch {
            #expect(error.kind == .state)
        }
    }

    @Test("M21/1: a missed deadline is recorded once, and only after its last second")
    func deadline() throws {
        var scene = LotScene()
        scene.lane = .red
        var (lot, _) = try scene.presented()
        let deadline = try #require(lot.routed?.deadline)
        #expect(lot.missDeadline(at: deadline) == [])
        let missed = lot.missDeadline(at: deadline.adding(seconds: 1))
        #expect(missed.count == 1)
        for event in missed { lot.evolve(event) }
        #expect(lot.missDeadline(at: deadline.adding(hours: 5)) == [])
    }

    @Test("an inspection lies between the presentation and today")
    func dates() throws {
        var scene = LotScene()
        scene.lane = .red
        let (lot, _) = try scene.presented()
        for shift in [-1, 1] {
            let date = scene.act.today.adding(days: shift)
            #expect(rules { _ = try lot.inspect(scene.inspection(lot, on: date)) } == ["M21/1"])
        }
    }
}
