import Regulation
import Tareks
import Testing

@Suite("Reference numbers")
struct ReferenceNumberTests {
    private func samples() throws -> [ReferenceNumber] {
        var generator = SystemRandomNumberGenerator()
        return (0..<20).map { _ in ReferenceNumber.make(from: ReferenceDigits(using: &generator), avoiding: []) }
    }

    @Test("A number has 23 digits, of which the last one checks the others")
    func made() throws {
        for number in try samples() {
            #expect(number.digits.utf8.count == 23)
            #expect(number.hasValidCheckDigit)
            #expect(ReferenceNumber(number.description) == number)
        }
    }

    @Test(
        "The check digit is ISO/IEC 7064 MOD 11,10's: published numbers pass, behind fives, which change nothing",
        arguments: ["07945", "002006673085", "794623"])
    func published(number: String) throws {
        let text = String(repeating: "5", count: 23 - number.count) + number
        #expect(try #require(ReferenceNumber(text)).hasValidCheckDigit)
    }

    @Test(
        "A number made elsewhere from the same digits is the same",
        arguments: [
            (Array(repeating: 4, count: 22), "44444444444444444444443"),
            ([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2], "12345678901234567890120"),
        ])
    func redone(digits: [Int], number: String) throws {
        #expect(ReferenceNumber.make(from: try #require(ReferenceDigits(digits)), avoiding: []).digits == number)
    }

    @Test("Every single wrong digit is caught")
    func singleErrors() throws {
        for number in try samples() {
            let right = Array(number.digits.utf8)
            for place in right.indices {
                for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != right[place] {
                    var wrong = right
                    wrong[place] = digit
                    let mistyped = try #require(ReferenceNumber(String(decoding: wrong, as: UTF8.self)))
                    #expect(!mistyped.hasValidCheckDigit)
                }
            }
        }
    }

    @Test("M29/5: a number is never one of the two fixed ones")
    func avoids() throws {
        let digits = try Given.digits(9)
        let first = ReferenceNumber.make(from: digits, avoiding: [])
        let second = ReferenceNumber.make(from: digits, avoiding: [first.digits])
        let third = ReferenceNumber.make(from: digits, avoiding: [first.digits, second.digits])
        #expect(Set([first, second, third]).count == 3)
        #expect(second.hasValidCheckDigit && third.hasValidCheckDigit)
    }

    @Test(
        "What is not 23 digits is no reference",
        arguments: [
            "", "1314190251814609526341", "131419025181460952634100", "1314190251814609526341x",
            "1314190251814609526341 ",
        ])
    func malformed(text: String) {
        #expect(ReferenceNumber(text) == nil)
    }

    @Test("Only 22 digits from 0 to 9 make a number")
    func digits() {
        #expect(ReferenceDigits(Array(repeating: 1, count: 21)) == nil)
        #expect(ReferenceDigits(Array(repeating: 1, count: 23)) == nil)
        #expect(ReferenceDigits(Array(repeating: 10, count: 22)) == nil)
        #expect(ReferenceDigits(Array(repeating: -1, count: 22)) == nil)
    }
}

@Suite("Tariff lines and countries")
struct TariffLineTests {
    @Test(
        "A tariff line is read with dots, spaces or none, and written with dots",
        arguments: [
            "520100900019", "5201.00.90.00.19", "5201 00 90 00 19", " 5201.0090.0019 ",
        ])
    func reads(text: String) {
        #expect(TariffLine(text)?.description == "5201.00.90.00.19")
    }

    @Test(
        "What has not twelve digits is no tariff line",
        arguments: [
            "", "5201.00.90.00", "5201.00.90.00.190", "5201-00-90-00-19", "52O1.00.90.00.19", "５２０１00900019",
        ])
    func malformed(text: String) {
        #expect(TariffLine(text) == nil)
    }

    @Test(
        "A country is two upper-case letters",
        arguments: [
            ("TR", true), ("DE", true), ("tr", false), ("D", false), ("DEU", false), ("D1", false), ("İ", false),
            ("", false),
        ])
    func country(text: String, isOne: Bool) {
        #expect((Country(text) != nil) == isOne)
    }

    @Test(
        "A country's letters are assigned by ISO 3166-1, or customs' own for Kosovo",
        arguments: [
            ("TR", true), ("GB", true), ("XK", true), ("UK", false), ("EU", false), ("XX", false), ("ZZ", false),
            ("SU", false), ("AN", false),
        ])
    func assigned(text: String, isAssigned: Bool) throws {
        #expect(try #require(Country(text)).isAssigned == isAssigned)
        #expect(Country.assigned.count == 249)
    }
}
