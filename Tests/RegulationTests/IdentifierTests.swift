import Regulation
import Testing

@Suite("Tax and citizen numbers")
struct IdentifierTests {
    @Test("A tax number's check digit is right", arguments: ["4540536920", "4840015664", "0730018000"])
    func validTaxNumber(text: String) throws {
        #expect(try #require(TaxNumber(text)).hasValidCheckDigit)
    }

    @Test("A tax number that fails its check digit is still a tax number", arguments: ["8990363310", "4540536921"])
    func failingTaxNumber(text: String) throws {
        #expect(try #require(TaxNumber(text)).hasValidCheckDigit == false)
    }

    @Test(
        "What is not ten digits is no tax number",
        arguments: [
            "", "454053692", "45405369200", "454053692x", "４５４０５３６９２０", "4540 53692", "-540536920",
        ])
    func noTaxNumber(text: String) {
        #expect(TaxNumber(text) == nil)
    }

    @Test("A citizen number passes both check digits")
    func citizenNumber() {
        #expect(CitizenNumber("17291716060")?.digits == "17291716060")
    }

    @Test("Every single wrong digit of a citizen number is caught")
    func wrongDigits() {
        let right = Array("17291716060".utf8)
        for place in right.indices {
            for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != right[place] {
                var wrong = right
                wrong[place] = digit
                #expect(CitizenNumber(String(decoding: wrong, as: UTF8.self)) == nil)
            }
        }
    }

    @Test(
        "What is not eleven digits, or starts with 0, is no citizen number",
        arguments: [
            "", "1729171606", "172917160600", "07291716060", "1729171606x", "00000000000",
        ])
    func noCitizenNumber(text: String) {
        #expect(CitizenNumber(text) == nil)
    }
}
