import Application
import Foundation
import Regulation
import Testing

/// The forms in which the same bale comes.
struct WrittenFormTests {
    private func bale(_ content: [UInt8], contentType: String? = nil) throws -> BaleView {
        let report = BaleFile.read(content, contentType: contentType)
        #expect(report.isSound, "\(report)")
        return try #require(report.rows.first?.bale)
    }

    @Test(arguments: [
        ("220,5", "220.5"), ("220.5", "220.5"), ("220", "220"), ("220,500", "220.5"), ("220.500", "220.5"),
        ("+220,5 kg", "220.5"), ("220,5000", "220.5"), ("\u{A0}220,5\u{A0}", "220.5"),
        ("1.234,5", nil), ("2,20,5", nil), ("220,", nil), (",5", nil), ("1.220.5", nil), ("220,5555", nil),
        ("-220", nil), ("0", nil), ("1000", "1000"), ("1.000,0", "1000"), ("1,000.0", "1000"),
        ("99999999999999999999", nil), ("٢٢٠", nil), ("1e3", nil),
    ])
    func aMassIsReadAsItIsWritten(text: String, kilograms: String?) throws {
        let report = BaleFile.read(Array("Balya No;Brüt Kg;Net Kg\n1;\(text);0,5".utf8))
        #expect(report.rows.first?.bale.map { Decimal($0.grossKg.weight) } == kilograms.flatMap { Decimal(string: $0) })
        #expect(report.rows.first?.faults.map(\.column) == (kilograms == nil ? ["Brüt Kg"] : []))
    }

    @Test(arguments: [
        "Balya No;Brüt Kg;Net Kg\n7;220,5;216", "BALYA NO;BRÜT KG;NET KG\r\n7;220,5;216\r\n\r\n",
        "Net Kg\tBrüt Kg\tBalya No\r216\t220,5\t7\r", "bale number,gross weight (kg),net weight (kg)\n7,220.5,216",
        "\"Bale No\",\"Gross\",\"Net\"\n\"7\",\"220,5\",\"216\"",
        "sep=;\nBalya No;Bru\u{308}t Kg;Net Kg\n 7 ; 220,5 ;216;;",
        "Balya No;Brüt Kg;Net Kg\n7;220,5;216\nTOPLAM;1.220,5;1.216\n",
    ])
    func theSameBaleIsReadFromEveryKindOfExport(_ content: String) throws {
        let bale = try bale(Array(content.utf8))
        #expect(bale.number == "7")
        #expect(bale.grossKg.weight == Kilograms(grams: 220_500))
        #expect(bale.netKg.weight == Kilograms(grams: 216_000))
    }

    @Test(arguments: [String.Encoding.utf8, .windowsCP1254, .utf16])
    func turkishLettersAreReadFromEveryCommonEncoding(_ encoding: String.Encoding) throws {
        let content = "Balya No;Brüt Kg;Net Kg;Sınıf\n7;220;216;Tip Dışı ğüşöçİ"
        let bale = try bale(Array(try #require(content.data(using: encoding))))
        #expect(bale.class == "Tip Dışı ğüşöçİ")
    }

    @Test func theCharsetThatIsSentIsBelieved() throws {
        let bytes: [UInt8] = Array("Balya No;Gross;Net;Class\n7;220;216;".utf8) + [0xC3, 0xBC]
        #expect(try bale(bytes).class == "ü")
        #expect(try bale(bytes, contentType: "text/csv; charset=\"ISO-8859-9\"").class == "Ã¼")
    }
}
