import CottonControl
import Testing

@Suite("Certificates as PDF", .serialized)
struct PaperTests {
    @Test("M21/5: Ek-1 holds every field of its form, in Turkish letters, and English beside them")
    func sondaj() async throws {
        let text = try await PrintedPaper(PaperSample()).text()
        let wanted = [
            "Ek-1", "Pamuk Kontrol Belgesi", "Cotton Control Certificate", "PKB-2025-68-1", "Sondaj", "2025-2026",
            "Şanlıurfa Bölge Müdürlüğü", "Söke Çırçır · Işık Çırçır ve Prese A.Ş.", "4540536920 · 68",
            "Ağrı Dağı İplik Ltd. Şti.", "4840015664", "68-1", "3 Ekim 2025", "4 Ekim 2025", "4 Ekim 2026",
            "Rollergin", "Orta elyaflı (Upland)", "Hafif Benekli · HB2", "2.225,5 kg", "2.202,75 kg", "% 7,8",
            "GOTS C-77, Kontrol A.Ş. (TÜRKAK)", "Ayşe Yılmaz · PSD-2025-7", "Gökhan Özgür", "PKB-2025-68-9",
            "PKB-2025-68-1-1, PKB-2025-68-1-2", "Açılan balyalar", "mixedTypes", "üç ayrı tip", "Uygun", "B1010",
            "222,55", "220,275", "https://koza.example/dogrula/\(PaperSample.code)", "Valid until", "Opened bales",
        ]
        for field in wanted {
            #expect(text.replacing("\u{A0}", with: " ").contains(field), "\(field)")
        }
    }

    @Test("M21/5: Ek-2 adds the laboratory, its report, and each bale's class, type, staple and character")
    func tekBalya() async throws {
        let text = try await PrintedPaper(PaperSample(form: .ek2)).text()
        let wanted = [
            "Ek-2", "Tek balya", "İzmir Pamuk Laboratuvarı, L-12, 2 Ekim 2025", "Beyaz · Standart Ekstra", "36", "4,21",
            "31,5", "29,1", "84,2", "76,1", "8,3", "0,45", "Mikroner", "Üniformite",
        ]
        for field in wanted { #expect(text.contains(field), "\(field)") }
        #expect(!text.contains("Açılan balyalar"))
    }

    @Test("200 bales stand once each, over pages that all begin with the table's head", arguments: [3, 5])
    func manyBales(_ pageCount: Int) async throws {
        let pages = try await PrintedPaper(PaperSample(form: pageCount == 3 ? .ek1 : .ek2, bales: 200)).pages()
        #expect(pages.count == pageCount)
        let seldom = (1001...1200).filter { number in pages.count { $0.contains("B\(number) ") } != 1 }
        #expect(seldom == [])
        for (index, page) in pages.enumerated() {
            let hasHead = page.contains("Balya no")
            #expect(hasHead, "page \(index + 1)")
            let ending = page.suffix(40).filter { $0 != " " }
            #expect(ending.hasSuffix("PKB-2025-68-1\(index + 1)/\(pageCount)"))
        }
    }

    @Test("The same paper is the same bytes, and another one is not")
    func sameBytes() async throws {
        let first = try await PrintedPaper(PaperSample(form: .ek2, bales: 30)).bytes
        #expect(try await PrintedPaper(PaperSample(form: .ek2, bales: 30)).bytes == first)
        #expect(try await PrintedPaper(PaperSample(form: .ek2, bales: 31)).bytes != first)
    }

    @Test("It is PDF/A-3b by its own word: output intent, metadata, identifier, every font embedded, no dates")
    func archival() async throws {
        let paper = try await PrintedPaper(PaperSample())
        let structure = try await paper.structure()
        #expect(structure.contains(#"pdfaid:part="3""#) && structure.contains(#"pdfaid:conformance="B""#))
        #expect(structure.contains("/S /GTS_PDFA1") && structure.contains("/DestOutputProfile"))
        #expect(structure.contains("/ID [") && structure.contains("/Lang (tr)"))
        #expect(!structure.contains("/CreationDate") && !structure.contains("/ModDate"))
        #expect(!structure.contains("/JavaScript") && !structure.contains("/EmbeddedFile"))
        let fonts = try await paper.fonts()
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(font.contains("DejaVu") && font.contains("yes yes yes"), "\(font)")
        }
    }

    @Test(
        "A camera reads where the certificate is verified", arguments: ["https://koza.example", "http://a.example/b/"])
    func code(_ address: String) async throws {
        let read = try await PrintedPaper(PaperSample(), address: address).code()
        #expect(read == address + (address.hasSuffix("/") ? "" : "/") + "dogrula/" + PaperSample.code)
    }

    @Test("A sandbox says on every page that it is none; production says so on none", arguments: [true, false])
    func simulation(_ isSandbox: Bool) async throws {
        let pages = try await PrintedPaper(PaperSample(bales: 200), isSandbox: isSandbox).pages()
        #expect(pages.count { $0.contains("SİMÜLASYON – resmî belge değildir") } == (isSandbox ? pages.count : 0))
    }
}
