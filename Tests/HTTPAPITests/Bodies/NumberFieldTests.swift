import CottonControl
import Regulation
import Testing

@testable import HTTPAPI

struct NumberFieldTests {
    private struct Weighed: RequestBody {
        let weight: Kilograms

        init?(_ fields: FieldReader) {
            guard let weight = fields.required("kg", .kilograms) else { return nil }
            self.weight = weight
        }
    }

    @Test(
        "Weights are read exactly, to the gram",
        arguments: [
            ("219.5", 219_500), ("0.001", 1), ("-3", -3000), ("1e2", 100_000), ("0.1", 100),
            ("1000000000", 1_000_000_000_000),
            ("218.1250", 218_125), ("0", 0), ("68719476.736", 68_719_476_736),
        ] as [(String, Int64)])
    func exact(_ text: String, grams: Int64) throws {
        let outcome = try BodyDecoding.decode(Weighed.self, from: Array("{\"kg\":\(text)}".utf8))
        #expect(outcome.body?.weight == Kilograms(grams: grams))
    }

    @Test(
        "What is no weight is a fault of the field",
        arguments: [
            "1.2345", "1e999", "-1e999", "1e-40", "99999999999999999999999999999999999999999", "\"5\"", "true", "[]",
            "{}",
            "1000000000.001", "1e10",
        ])
    func refused(_ text: String) throws {
        let outcome = try BodyDecoding.decode(Weighed.self, from: Array("{\"kg\":\(text)}".utf8))
        #expect(outcome.faults.map(\.pointer) == ["/kg"])
        #expect(outcome.body == nil)
    }

    @Test(
        "A bale's number is text or a whole number",
        arguments: [
            ("1041", "1041"), ("\"1041\"", "1041"), ("\"00870\"", "00870"),
        ])
    func baleNumbers(_ text: String, number: String) throws {
        let body = "{\"bales\":[\(text)]}"
        let outcome = try BodyDecoding.decode(SplitBody.Part.self, from: Array(body.utf8))
        #expect(outcome.body?.bales == [number])
    }

    @Test("A bale's number is nothing else", arguments: ["1.5", "-1", "true", "\"\"", "\"  \"", "null", "1e99"])
    func noBaleNumbers(_ text: String) throws {
        #expect(
            try BodyDecodingTests.pointers(SplitBody.Part.self, "{\"bales\":[\(text)]}") == ["/bales/0"])
    }
}
