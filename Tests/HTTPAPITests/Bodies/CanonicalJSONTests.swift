import Foundation
import Regulation
import Testing

@testable import HTTPAPI

@Suite("RFC 8785")
struct CanonicalJSONTests {
    private func canonical(_ text: String) throws -> String {
        let value = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        return String(decoding: try CanonicalJSON.bytes(value), as: UTF8.self)
    }

    @Test("The RFC's own examples: 3.2.2 and 3.2.3")
    func examples() throws {
        #expect(
            try canonical(
                #"""
                {"numbers": [4.50, 2e-3, 0.000000000000000000000000001], "literals": [null, true, false],
                 "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"}
                """#)
                == #"{"literals":[null,true,false],"numbers":[4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}"#)
        #expect(
            try canonical(
                #"{"\u20ac":"Euro","\r":"CR","\ufb33":"Dalet","1":"One","\ud83d\ude00":"Smiley","\u0080":"C","\u00f6":"o"}"#
            )
                == "{\"\\r\":\"CR\",\"1\":\"One\",\"\u{80}\":\"C\",\"ö\":\"o\",\"€\":\"Euro\",\"😀\":\"Smiley\",\"\u{fb33}\":\"Dalet\"}"
        )
    }

    @Test(
        "Numbers as ECMAScript writes them (appendix B)",
        arguments: [
            ("0", "0"), ("-0", "0"), ("5e-324", "5e-324"), ("-1.7976931348623157e308", "-1.7976931348623157e+308"),
            ("9007199254740992", "9007199254740992"), ("295147905179352830000", "295147905179352830000"),
            ("9.999999999999997e22", "9.999999999999997e+22"), ("1e23", "1e+23"), ("1e21", "1e+21"),
            ("999999999999999900000", "999999999999999900000"), ("333333333.3333333", "333333333.3333333"),
            ("0.000001", "0.000001"), ("1e-7", "1e-7"), ("220.25", "220.25"), ("-0.50", "-0.5"), ("1e2", "100"),
        ])
    func numbers(_ number: String, _ text: String) throws {
        #expect(ECMAScriptNumber.text(try #require(Double(number))) == text)
    }

    @Test("A number that double precision would change cannot be signed")
    func inexact() throws {
        #expect(try canonical("[0.1,1.10,1e2,12345678.125]") == "[0.1,1.1,100,12345678.125]")
        let refusal = #expect(throws: Refusal.self) { try canonical(#"{"a/b":[1,1234567890123456789.5]}"#) }
        #expect(refusal?.faults.map(\.pointer) == ["/a~1b/1"])
    }

    @Test("Escapes are lower case, and control characters have no other form")
    func controls() throws {
        #expect(try canonical(#""\u001F\u007f\b\f\t\r""#) == "\"\\u001f\u{7f}\\b\\f\\t\\r\"")
    }
}
