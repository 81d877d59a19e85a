import CottonControl
import Regulation
import Tareks
import Testing

@Suite("Certificates of sustainability")
struct SchemeTests {
    private static let monday = CalendarDate(daysSince1970: 20_367)

    private func certificate(
        body: String = "Kontrol A.Ş.", accreditedBy: String = "TÜRKAK", scheme: String = "GOTS",
        validUntil: String? = nil, netKg: Int64? = nil, document: String = "belge"
    ) -> SustainabilityCertificate {
        SustainabilityCertificate(
            scheme: scheme, certificateNumber: "C-1", body: body, accreditedBy: accreditedBy, document: document,
            validUntil: validUntil.map(SamplingScene.date),
            netWeight: netKg.map { Kilograms(grams: $0 * 1000) })
    }

    private func register(from: String = "2023-08-01", until: String? = nil) -> Accreditations {
        Accreditations(folding: [
            .recorded(
                AccreditationRecorded(
                    accreditation: AccreditationID("kontrol"), body: "KONTROL A.Ş.", accreditedBy: "Türkak",
                    recognition: .turkak, agreement: nil, schemes: ["GOTS"], from: SamplingScene.date(from),
                    until: until.map(SamplingScene.date), source: "test"))
        ])
    }

    private func faults(_ certificate: SustainabilityCertificate, in register: Accreditations) -> [String] {
        Accredited.faults(certificate, in: register, rule: "M21/4", on: Self.monday).map {
            "\($0.rule?.text ?? "-") \($0.pointer)"
        }
    }

    @Test("M21/4: of a body accredited on that day, by that accreditor, for that scheme; all told at once")
    func accredited() {
        #expect(faults(certificate(), in: register()) == [])
        #expect(faults(certificate(), in: Accreditations()) == [])
        #expect(faults(certificate(body: "Başka"), in: register()) == ["M21/4 /sustainable/body"])
        #expect(faults(certificate(), in: register(until: "2025-10-06")) == [])
        #expect(faults(certificate(), in: register(until: "2025-10-05")) == ["M21/4 /sustainable/body"])
        #expect(
            faults(certificate(accreditedBy: "DAkkS", scheme: "BCI"), in: register()) == [
                "M21/4 /sustainable/accreditedBy", "M21/4 /sustainable/scheme",
            ])
    }

    @Test("M21/4: the certificate is valid to the end of its last day")
    func validity() {
        #expect(faults(certificate(validUntil: "2025-10-06"), in: Accreditations()) == [])
        #expect(
            faults(certificate(validUntil: "2025-10-05"), in: Accreditations()) == ["M21/4 /sustainable/validUntil"])
    }

    @Test("M21/4: an accreditor other than TÜRKAK has signed a recognition agreement, which is named")
    func recognition() {
        func record(_ agreement: String?) -> [String] {
            rules {
                _ = try Accreditations().record(
                    AccreditationRecorded(
                        accreditation: AccreditationID("a"), body: "B", accreditedBy: "DAkkS",
                        recognition: .multilateral, agreement: agreement, schemes: [], from: Self.monday, until: nil,
                        source: "test"))
            }
        }
        #expect(record(nil) == ["M21/4"])
        #expect(record("IAF MLA") == [])
    }

    private func used(_ certificate: SustainabilityCertificate, _ user: String, netKg: Int64, _ use: SchemeUse = .lot)
        -> SchemeUsed
    {
        SchemeUsed(certificate: certificate, use: use, user: user, netWeight: Kilograms(grams: netKg * 1000))
    }

    @Test("M21/4, M29/6: lots take no more than the certificate states, exports neither, each counted by itself")
    func volume() {
        let stated = certificate(netKg: 1000)
        var scheme = SchemeCertificate(folding: [.used(used(stated, "lot-1", netKg: 600))])
        #expect(scheme.faults(used(certificate(), "lot-2", netKg: 400), rule: "M21/4") == [])
        #expect(
            scheme.faults(used(certificate(), "lot-2", netKg: 401), rule: "M21/4").map(\.pointer) == [
                "/sustainable/netKg"
            ])
        #expect(scheme.faults(used(stated, "bsv-1", netKg: 1000, .export), rule: "M29/6") == [])
        for event in scheme.release(.lot, "lot-1") { scheme.evolve(event) }
        #expect(scheme.faults(used(stated, "lot-2", netKg: 1000), rule: "M21/4") == [])
        #expect(scheme.release(.lot, "lot-1") == [])
    }

    @Test("M21/4, M29/6: a part that comes back is free for other cotton, the rest is not, and no more comes back")
    func partsReleased() {
        let stated = certificate(netKg: 1000)
        var scheme = SchemeCertificate(folding: [.used(used(stated, "lot-1", netKg: 1000))])
        func fits(_ netKg: Int64) -> Bool { scheme.faults(used(stated, "lot-2", netKg: netKg), rule: "M21/4").isEmpty }
        for event in scheme.release(.lot, "lot-1", Kilograms(grams: 400_000)) { scheme.evolve(event) }
        #expect(fits(400) && !fits(401))
        for event in scheme.release(.lot, "lot-1", Kilograms(grams: 700_000)) { scheme.evolve(event) }
        #expect(fits(1000) && !fits(1001))
        #expect(scheme.release(.lot, "lot-1", Kilograms(grams: 1)) == [])
        #expect(scheme.release(.lot, "lot-2", .zero) == [])
    }

    @Test("M21/4: a number stands for one certificate: its quantity, last day and document stay what they were")
    func identity() {
        let hash = String(repeating: "ab", count: 32)
        let first = certificate(validUntil: "2025-12-31", netKg: 1000, document: hash)
        let scheme = SchemeCertificate(folding: [.used(used(first, "lot-1", netKg: 1))])
        let other = certificate(
            validUntil: "2026-12-31", netKg: 2000, document: String(repeating: "cd", count: 32))
        #expect(
            scheme.faults(used(other, "lot-2", netKg: 1), rule: "M21/4").map(\.pointer) == [
                "/sustainable/netKg", "/sustainable/validUntil", "/sustainable/document",
            ])
        let same = certificate(document: hash.uppercased())
        #expect(scheme.faults(used(same, "lot-2", netKg: 1), rule: "M21/4") == [])
    }
}
