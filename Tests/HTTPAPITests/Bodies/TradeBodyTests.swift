import Application
import CottonControl
import Regulation
import Testing

@testable import HTTPAPI

struct TradeBodyTests {
    private static func body(_ rest: String) -> [UInt8] {
        Array(
            (#"{"direction":"export","regime":"export","firm":"1234567890","gtip":"5201.00.90.00.19","netKg":1,"#
                + #""country":"DE","# + rest + "}").utf8)
    }

    @Test("What is declared is kept as canonical JSON, its numbers exact")
    func canonical() throws {
        let outcome = try BodyDecoding.decode(
            TradeBody.self, from: Self.body(#""declared": {"b": [1.10, null, true], "a": "x/y", "c": 0.1}"#))
        #expect(
            try #require(outcome.body).request(lane: nil, signed: nil).declared
                == #"{"a":"x/y","b":[1.1,null,true],"c":0.1}"#)
    }

    @Test(
        "What cannot be kept is a fault",
        arguments: [
            #""declared": 5"#, #""declared": {"a": 1e999}"#, #""declared": {"a": "\u0000"}"#, #""declared": []"#,
        ])
    func refused(_ rest: String) throws {
        #expect(try BodyDecoding.decode(TradeBody.self, from: Self.body(rest)).faults.map(\.pointer) == ["/declared"])
    }

    @Test("A certificate gives bales by number, or kilograms")
    func amounts() throws {
        let outcome = try BodyDecoding.decode(
            TradeBody.self,
            from: Self.body(#""certificates":[{"number":"PKB-1","bales":[1,"2"]},{"number":"PKB-2","netKg":10.5}]"#))
        let amounts = try #require(outcome.body).request(lane: nil, signed: nil).certificates.map(\.amount)
        #expect(amounts == [.bales(["1", "2"]), .netWeight(.init(grams: 10_500))])
    }

    @Test("A certificate that gives nothing is a fault")
    func nothingGiven() throws {
        let outcome = try BodyDecoding.decode(TradeBody.self, from: Self.body(#""certificates":[{"number":"PKB-1"}]"#))
        #expect(outcome.faults.map(\.pointer) == ["/certificates/0/bales"])
    }
}
