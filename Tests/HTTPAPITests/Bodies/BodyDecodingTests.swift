import Regulation
import Testing

@testable import HTTPAPI

struct BodyDecodingTests {
    @Test(
        "What is no JSON text is malformed, not a field's fault",
        arguments: [
            "", " \n", "{", "nul", "{\"title\":NaN}", "[" + String(repeating: "[", count: 5000), "{\"title\":\"a\"} x",
            "{\"title\":\"a\",}", "{\"x\":[1,]}", "{\"x\":01}", "{\"x\":1.}", "{\"x\":1e}", "{\"x\":-}",
            "{\"x\":\"\\x\"}",
            "{\"x\":\"a\nb\"}", "{\"x\":\"\\u12\"}", "{\"x\":[1 2]}", "{\"x\":}", "{\"x\"}", "{\"x\":tru}",
        ])
    func malformed(_ text: String) {
        #expect(throws: Problem.self) { try BodyDecoding.decode(FirmBody.self, from: Array(text.utf8)) }
    }

    @Test(
        "A name that stands twice in one object is malformed, however it is written",
        arguments: [
            #"{"title":"a","title":"b"}"#, #"{"title":"a","\u0074itle":"b"}"#, #"{"x":[{"y":1,"z":2,"y":1}]}"#,
        ])
    func twice(_ text: String) throws {
        let problem = try #require(throws: Problem.self) {
            try BodyDecoding.decode(FirmBody.self, from: Array(text.utf8))
        }
        #expect(problem.kind == .malformed && problem.faults.first?.text.en.contains("twice") == true)
    }

    @Test(
        "All of JSON is read",
        arguments: [
            #"{"title":"Ege","roles":["gin"],"x":[-0,0.5,1E+2,1e-2,{"title":[]},{"title":{}}],"y":"\"\\\/\b\f\n\r\t\u00e7ş💥"}"#,
            "\u{FEFF}\t{ \"title\" :\r\n\"Ege\" , \"roles\":[ \"gin\" ] , \"\": null,\"a\":true,\"b\":false }\n ",
        ])
    func everything(_ text: String) throws {
        #expect(try BodyDecoding.decode(FirmBody.self, from: Array(text.utf8)).body?.title == "Ege")
    }

    @Test("JSON that is no object is told apart from what is no JSON", arguments: ["[]", "null", "7", "\"a\""])
    func noObject(_ text: String) throws {
        let problem = try #require(throws: Problem.self) { try BodyDecoding.members(of: Array(text.utf8)) }
        #expect(problem.kind == .invalid && problem.faults.first?.text.en == "This must be an object.")
        let broken = try #require(throws: Problem.self) { try BodyDecoding.members(of: Array((text + "]").utf8)) }
        #expect(broken.kind == .malformed)
    }

    @Test(
        "Bytes that are not UTF-8 are malformed",
        arguments: [
            [UInt8(ascii: "{"), 0xFF, UInt8(ascii: "}")], [0, 0x7B, 0, 0x7D], [0xC0, 0x80],
        ])
    func notText(_ bytes: [UInt8]) {
        #expect(throws: Problem.self) { try BodyDecoding.decode(FirmBody.self, from: bytes) }
    }

    @Test("All faults are told at once, each with its pointer")
    func everyFault() throws {
        let pointers = try Self.pointers(
            FirmBody.self, #"{"title": 5, "roles": ["gin", "boss", null], "email": "nobody", "address": "\u0000"}"#)
        #expect(pointers == ["/title", "/address", "/email", "/roles/1", "/roles/2"])
    }

    @Test("A missing field and null are the same fault", arguments: ["{}", #"{"title":null,"roles":null}"#])
    func missing(_ text: String) throws {
        #expect(try Self.pointers(FirmBody.self, text) == ["/title", "/roles"])
    }

    @Test("What is not an object is one fault of the whole body", arguments: ["[]", "5", "\"x\"", "null", "true"])
    func wrongWhole(_ text: String) throws {
        #expect(try Self.pointers(FirmBody.self, text) == [""])
    }

    @Test("Unknown fields are passed over")
    func unknownFields() throws {
        let outcome = try BodyDecoding.decode(
            FirmBody.self, from: Array(#"{"title":"Ege","roles":["gin"],"colour":1e999,"x":{"y":[[]]}}"#.utf8))
        #expect(outcome.faults.isEmpty)
        #expect(outcome.body?.title == "Ege")
    }

    @Test("A misspelt value is told which ones there are")
    func namesChoices() throws {
        let outcome = try BodyDecoding.decode(
            FirmBody.self, from: Array(#"{"title":"Ege","roles":["boss"]}"#.utf8))
        #expect(outcome.faults.first?.text.en.contains("gin, exporter, importer, owner") == true)
    }

    @Test("A body of optional fields may be absent")
    func absent() throws {
        #expect(try BodyDecoding.decode(DayBody.self, from: []).body != nil)
        #expect(DayBody.mayBeAbsent)
        #expect(!FirmBody.mayBeAbsent)
    }

    static func pointers<Body: RequestBody>(_ type: Body.Type, _ text: String) throws -> [String] {
        try BodyDecoding.decode(type, from: Array(text.utf8)).faults.map(\.pointer)
    }
}
