import Foundation
import HTTPAPI
import Regulation
import Testing

@testable import Web

@Suite("Formats")
struct FormatsTests {
    private let tr = Formats(.tr)
    private let en = Formats(.en)

    @Test("a day is written out")
    func day() throws {
        let date = try #require(CalendarDate("2025-10-03"))
        #expect(tr.date(date) == "3 Ekim 2025")
        #expect(en.date(date) == "3 October 2025")
    }

    @Test("an instant is told in Türkiye's time, whatever its offset")
    func instant() throws {
        #expect(tr.instant(try #require(Instant("2025-10-03T11:05:59Z"))) == "3 Ekim 2025 14:05")
        #expect(tr.instant(try #require(Instant("2025-10-03T22:05:00Z"))) == "4 Ekim 2025 01:05")
    }

    @Test(
        "weights have points between thousands and a comma before decimals, in English the other way round",
        arguments: [
            ("1234.5", "1.234,5\u{A0}kg", "1,234.5\u{A0}kg"), ("0", "0\u{A0}kg", "0\u{A0}kg"),
            ("220.25", "220,25\u{A0}kg", "220.25\u{A0}kg"), ("1000000", "1.000.000\u{A0}kg", "1,000,000\u{A0}kg"),
            ("-1234.001", "-1.234,001\u{A0}kg", "-1,234.001\u{A0}kg"), ("999", "999\u{A0}kg", "999\u{A0}kg"),
        ])
    func kilograms(_ number: String, _ turkish: String, _ english: String) throws {
        let weight = try #require(Decimal(string: number))
        #expect(tr.kilograms(weight) == turkish)
        #expect(en.kilograms(weight) == english)
    }

    @Test(
        "bales are counted as each language counts", arguments: [(0, "0 bales"), (1, "1 bale"), (1200, "1,200 bales")])
    func bales(_ number: Int, _ english: String) {
        #expect(en.bales(number).replacing("\u{A0}", with: " ") == english)
        #expect(tr.bales(number) == tr.count(number) + "\u{A0}balya")
    }

    @Test(
        "time left is told in the two greatest units",
        arguments: [
            (Int64(2 * 86_400 + 3 * 3600), "2\u{A0}gün 3\u{A0}saat kaldı", "2\u{A0}days 3\u{A0}hours left"),
            (86_400, "1\u{A0}gün kaldı", "1\u{A0}day left"),
            (3900, "1\u{A0}saat 5\u{A0}dakika kaldı", "1\u{A0}hour 5\u{A0}minutes left"),
            (20, "1\u{A0}dakika kaldı", "1\u{A0}minute left"), (-7200, "2\u{A0}saat geçti", "2\u{A0}hours overdue"),
        ])
    func timeLeft(_ seconds: Int64, _ turkish: String, _ english: String) {
        let now = Instant(microseconds: 1_700_000_000_000_000)
        let deadline = now.adding(seconds: seconds)
        #expect(tr.timeLeft(until: deadline, from: now) == turkish)
        #expect(en.timeLeft(until: deadline, from: now) == english)
    }

    @Test("İ and ı keep their dots, in upper and lower case")
    func letters() {
        #expect(Turkish.uppercased("izmir ılıca") == "İZMİR ILICA")
        #expect(Turkish.lowercased("İZMİR ILICA") == "izmir ılıca")
    }

    @Test("ç ğ ı i ö ş ü stand in their places")
    func alphabet() {
        let words = [
            "Ödemiş", "Zile", "Çine", "Cihan", "Işık", "İncir", "Iğdır", "Oğuz", "Şile", "Söke", "Ümit", "Ula",
        ]
        #expect(
            words.sorted(by: Turkish.precedes) == [
                "Cihan", "Çine", "Iğdır", "Işık", "İncir", "Oğuz", "Ödemiş", "Söke", "Şile", "Ula", "Ümit", "Zile",
            ])
    }
}
