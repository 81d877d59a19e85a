import CottonControl
import Regulation
import Testing

@Suite("A certificate's form")
struct CertificateFormTests {
    let scene = LotScene()

    @Test("M21/5: Ek-1 for sondaj, Ek-2 for tek balya")
    func form() {
        #expect(ControlMethod.allCases.map { CertificateForm($0).rawValue } == ["Ek-1", "Ek-2"])
    }

    private func paperRules(_ certificate: Certificate, on date: CalendarDate? = nil) -> [String] {
        rules { try certificate.requirePaper(on: date ?? scene.act.today) }
    }

    @Test("M23/1: there is a paper on the last day, and none on the day after")
    func expired() throws {
        let (_, certificate) = try scene.presented()
        let last = try #require(certificate.issued?.validUntil)
        #expect(paperRules(certificate, on: last) == [])
        #expect(paperRules(certificate, on: last.adding(days: 1)) == ["M23/1"])
    }

    @Test("M22/1: there is none of a certificate that is cancelled")
    func cancelled() throws {
        var (_, certificate) = try scene.presented()
        for event in try certificate.cancel(CancelCertificate(act: scene.act, reason: "yanlış")) {
            certificate.evolve(event)
        }
        #expect(paperRules(certificate) == ["M22/1"])
    }

    @Test("M24/1: there is none of one whose bales are all on others; some that stay have one")
    func moved() throws {
        var (_, certificate) = try scene.presented()
        func move(_ bales: BaleSelection) throws {
            let command = TransferCertificate(
                act: scene.act, to: SubjectID("f-buyer"), toRevision: 1, bales: bales, verificationCode: "next")
            for event in try certificate.transfer(command).parent { certificate.evolve(event) }
        }
        try move(.bales(["1", "2"]))
        #expect(paperRules(certificate) == [])
        try move(.all)
        #expect(paperRules(certificate) == ["M24/1"])
    }

    @Test("M26/2: there is none of one of which nothing is left")
    func exhausted() throws {
        var (_, certificate) = try scene.presented()
        let all = DrawQuantity(
            act: scene.act, application: "a", amount: .netWeight(Kilograms(grams: 2_200_000)), pointer: "")
        certificate.evolve(.drawn(try certificate.draw(all)))
        #expect(paperRules(certificate) == ["M26/2"])
    }
}
