import CottonControl
import Regulation
import Testing

@Suite("A certificate's life")
struct CertificateTests {
    let scene = LotScene()

    func transfer(_ bales: BaleSelection, to holder: String = "f-buyer", on act: Act? = nil) -> TransferCertificate {
        TransferCertificate(
            act: act ?? scene.act, to: SubjectID(holder), toRevision: 1, bales: bales, verificationCode: "next")
    }

    func act(on date: String) throws -> Act {
        let day = try #require(CalendarDate(date))
        return Act(by: scene.act.actor, at: Istanbul.start(of: day).adding(hours: 9), rules: scene.act.rules)
    }

    @Test("M23/1: valid to the end of the same day a year later")
    func validity() throws {
        let (_, certificate) = try scene.presented()
        #expect(certificate.status(on: try #require(CalendarDate("2026-10-06"))) == .valid)
        #expect(certificate.status(on: try #require(CalendarDate("2026-10-07"))) == .expired)
    }

    @Test("M23/1: one year from 29 February ends on 28 February")
    func leapDay() throws {
        var scene = scene
        scene.at = try #require(Instant("2024-02-29T12:00:00+03:00"))
        #expect(try scene.presented().certificate.issued?.validUntil.description == "2025-02-28")
    }

    @Test("M24/1: a transfer of some bales leaves the rest, and nothing is lost")
    func partialTransfer() throws {
        var (_, certificate) = try scene.presented()
        let outcome = try certificate.transfer(transfer(.bales(["1", "2"])))
        for event in outcome.parent { certificate.evolve(event) }
        let child = try #require(outcome.children.first)
        #expect(child.number.text == "PKB-2025-68-1-1")
        #expect(child.parent == certificate.issued?.number)
        #expect(child.validUntil == certificate.issued?.validUntil)
        #expect(certificate.status(on: scene.act.today) == .valid)
        #expect(certificate.remaining(on: scene.act.today).bales == ["3", "4", "5", "6", "7", "8", "9", "10"])
        #expect(
            certificate.remaining(on: scene.act.today).netWeight + child.bales.map(\.netWeight).sum()
                == Kilograms(grams: 2_200_000))
    }

    @Test("M24/1, M26/2: a bale is named by its number in small letters as in capitals")
    func spelling() throws {
        var scene = scene
        let mass = (gross: Kilograms(grams: 222_000), net: Kilograms(grams: 220_000))
        scene.bales = ["a1", "B2"].map { Bale(number: $0, grossWeight: mass.gross, netWeight: mass.net) }
        var (_, certificate) = try scene.presented()
        let outcome = try certificate.transfer(transfer(.bales(["A1"])))
        #expect(outcome.children.first?.bales.map(\.number) == ["a1"])
        #expect(rules { _ = try certificate.transfer(transfer(.bales(["a1", "A1"]))) } == ["M24/1"])
        for event in outcome.parent { certificate.evolve(event) }
        #expect(certificate.remaining(on: scene.act.today).bales == ["B2"])
        #expect(certificate.bale("b2")?.number == "B2")
        let draw = DrawQuantity(act: scene.act, application: "t-1", amount: .bales(["b2"]), pointer: "")
        #expect(try certificate.draw(draw).bales == ["B2"])
    }

    @Test("M24/1: a transfer of all ends the certificate")
    func wholeTransfer() throws {
        var (_, certificate) = try scene.presented()
        for event in try certificate.transfer(transfer(.all)).parent { certificate.evolve(event) }
        #expect(certificate.status(on: scene.act.today) == .transferred)
        #expect(rules { _ = try certificate.transfer(transfer(.bales(["1"]))) }.first == "M24/1")
    }

    @Test(
        "M24/1: a bale that is not there, one named twice, none at all, and the holder itself are refused",
        arguments: [["99"], ["1", "1"], []])
    func wrongBales(bales: [String]) throws {
        let (_, certificate) = try scene.presented()
        #expect(rules { _ = try certificate.transfer(transfer(.bales(bales))) }.first == "M24/1")
        #expect(rules { _ = try certificate.transfer(transfer(.all, to: "f-owner")) } == ["M24/1"])
    }

    @Test("M24/1, M26/2: a bale that cannot go is named where it stands in the request")
    func pointers() throws {
        let (_, certificate) = try scene.presented()
        func pointers(_ body: () throws -> Void) -> [String] {
            do {
                try body()
                return []
            } catch {
                return (error as? Refusal)?.faults.map(\.pointer) ?? []
            }
        }
        let wrong = transfer(.bales(["1", "99", "1"]))
        #expect(pointers { _ = try certificate.transfer(wrong) } == ["/bales/1", "/bales/2"])
        let split = SplitCertificate(
            act: scene.act, parts: [["1", "2"], ["2", "99"]], verificationCodes: ["a", "b"])
        #expect(pointers { _ = try certificate.split(split) } == ["/parts/1/bales/0", "/parts/1/bales/1"])
        let draw = DrawQuantity(
            act: scene.act, application: "t", amount: .bales(["99"]), pointer: "/certificates/3")
        #expect(pointers { _ = try certificate.draw(draw) } == ["/certificates/3/bales/0"])
    }

    @Test("M24/1: nothing moves after the last day")
    func expired() throws {
        let (_, certificate) = try scene.presented()
        let late = try act(on: "2026-10-07")
        #expect(rules { _ = try certificate.transfer(transfer(.all, on: late)) }.contains("M24/1"))
        let last = try act(on: "2026-10-06")
        #expect(try certificate.transfer(transfer(.all, on: last)).children.count == 1)
    }

    @Test("M24/1: a split into parts covers every bale once")
    func split() throws {
        var (_, certificate) = try scene.presented()
        let parts = [["1", "2", "3", "4"], ["5", "6", "7", "8", "9", "10"]]
        let outcome = try certificate.split(
            SplitCertificate(act: scene.act, parts: parts, verificationCodes: ["a", "b"]))
        for event in outcome.parent { certificate.evolve(event) }
        #expect(certificate.status(on: scene.act.today) == .split)
        #expect(outcome.children.map(\.number.text) == ["PKB-2025-68-1-1", "PKB-2025-68-1-2"])
        #expect(outcome.children.flatMap { $0.bales.map(\.number) } == parts.flatMap(\.self))
    }

    @Test(
        "M24/1: overlapping parts, an empty part, no part, and one part with everything are no split",
        arguments: [
            [["1", "2"], ["2", "3"]], [["1"], []], [], [["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]],
        ])
    func wrongSplit(parts: [[String]]) throws {
        let (_, certificate) = try scene.presented()
        let command = SplitCertificate(act: scene.act, parts: parts, verificationCodes: parts.map { _ in "c" })
        #expect(Set(rules { _ = try certificate.split(command) }) == ["M24/1"])
    }

    @Test("M26/2: an export takes what is left and no more, and a reference that expires gives it back")
    func draw() throws {
        var (_, certificate) = try scene.presented()
        let drawn = try certificate.draw(
            DrawQuantity(act: scene.act, application: "a", amount: .bales(["1", "2"]), pointer: "/certificates/0"))
        certificate.evolve(.drawn(drawn))
        let again = DrawQuantity(act: scene.act, application: "b", amount: .bales(["2"]), pointer: "")
        #expect(rules { _ = try certificate.draw(again) }.first == "M26/2")
        let tooMuch = DrawQuantity(
            act: scene.act, application: "b", amount: .netWeight(Kilograms(grams: 1_760_001)), pointer: "")
        #expect(rules { _ = try certificate.draw(tooMuch) } == ["M26/2"])
        let last = try #require(CalendarDate("2025-12-06"))
        for event in certificate.conclude("a", validUntil: last) { certificate.evolve(event) }
        #expect(certificate.remaining(on: last).bales.count == 8)
        #expect(certificate.remaining(on: last.adding(days: 1)).bales.count == 10)
        for event in certificate.export("a", declaration: "d") { certificate.evolve(event) }
        #expect(certificate.remaining(on: last.adding(days: 1)).bales.count == 8)
    }

    @Test("a certificate whose kilograms are all drawn is exhausted")
    func exhausted() throws {
        var (_, certificate) = try scene.presented()
        let all = DrawQuantity(
            act: scene.act, application: "a", amount: .netWeight(Kilograms(grams: 2_200_000)), pointer: "")
        certificate.evolve(.drawn(try certificate.draw(all)))
        #expect(certificate.status(on: scene.act.today) == .exhausted)
        for event in certificate.release("a") { certificate.evolve(event) }
        #expect(certificate.status(on: scene.act.today) == .valid)
    }

    @Test("M24/1: what weighs more than is left does not move")
    func unnamedDraw() throws {
        var (_, certificate) = try scene.presented()
        let half = DrawQuantity(
            act: scene.act, application: "a", amount: .netWeight(Kilograms(grams: 1_000_000)), pointer: "")
        certificate.evolve(.drawn(try certificate.draw(half)))
        #expect(rules { _ = try certificate.transfer(transfer(.all)) } == ["M24/1"])
        #expect(try certificate.transfer(transfer(.bales(["1", "2", "3", "4", "5"]))).children.count == 1)
    }

    @Test("a cancelled certificate holds nothing, and is cancelled once, with a reason")
    func cancel() throws {
        var (_, certificate) = try scene.presented()
        #expect(rules { _ = try certificate.cancel(CancelCertificate(act: scene.act, reason: "")) } == ["M21/2"])
        for event in try certificate.cancel(CancelCertificate(act: scene.act, reason: "hata")) {
            certificate.evolve(event)
        }
        #expect(certificate.status(on: scene.act.today) == .cancelled)
        #expect(certificate.remaining(on: scene.act.today).bales.isEmpty)
        #expect(throws: Refusal.self) {
            _ = try certificate.cancel(CancelCertificate(act: scene.act, reason: "hata"))
        }
    }
}
