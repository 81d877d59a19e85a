import Application
import CottonControl
import Regulation
import Testing

@testable import HTTPAPI

struct ControlApplicationBodyTests {
    private static let frame = #"""
        "factory":"fab-1","method":"sondaj","owner":{"vkn":"1234567890","title":"Ege"},"ginningMethod":"rollerGin",
        "group":"upland","moisturePercent":7.5,"warehouse":"D1"
        """#

    @Test("Every bale of two hundred tells its own faults")
    func everyBale() throws {
        let bales = (0..<200).map { "{\"number\":\($0),\"grossKg\":\"x\"}" }.joined(separator: ",")
        let pointers = try BodyDecodingTests.pointers(
            ControlApplicationBody.self, "{\(Self.frame),\"bales\":[\(bales)]}")
        #expect(pointers.count == 400)
        #expect(Set(pointers).isSuperset(of: ["/bales/0/grossKg", "/bales/199/netKg"]))
    }

    @Test("What is not declared is taken as not so, for the rules to speak of")
    func undeclared() throws {
        let outcome = try BodyDecoding.decode(
            ControlApplicationBody.self, from: Array("{\(Self.frame),\"bales\":[]}".utf8))
        let application = try #require(outcome.body).application(lane: nil, signed: nil).declaration
        #expect(!application.packed && !application.labelled && !application.stacked)
        #expect(application.laboratoryReport == nil)
        #expect(application.moisture.thousandths == 7500)
    }

    @Test(
        "An owner has one number",
        arguments: [
            (#"{"title":"Ege"}"#, "/owner/vkn"),
            (#"{"vkn":"1234567890","tckn":"10000000146","title":"Ege"}"#, "/owner/tckn"),
            (#"{"vkn":"123","title":"Ege"}"#, "/owner/vkn"), (#"{"tckn":"10000000147","title":"Ege"}"#, "/owner/tckn"),
            ("5", "/owner"),
        ])
    func owner(_ owner: String, pointer: String) throws {
        let frame = Self.frame.replacing(#"{"vkn":"1234567890","title":"Ege"}"#, with: owner)
        #expect(
            try BodyDecodingTests.pointers(ControlApplicationBody.self, "{\(frame),\"bales\":[]}") == [pointer])
    }

    @Test("A tax number whose check digit fails is doubted, not refused, since a firm may be defined with it")
    func doubtful() throws {
        let frame = Self.frame.replacing("1234567890", with: "1234567891")
        let outcome = try BodyDecoding.decode(
            ControlApplicationBody.self, from: Array("{\(frame),\"bales\":[]}".utf8))
        #expect(outcome.faults.isEmpty)
        #expect(outcome.doubtfulTaxNumbers.map(\.pointer) == ["/owner/vkn"])
    }

    @Test("A citizen's number is never repeated in a fault")
    func citizenNumbersStayPrivate() throws {
        let frame = Self.frame.replacing(#""vkn":"1234567890""#, with: #""tckn":"10000000147""#)
        let outcome = try BodyDecoding.decode(
            ControlApplicationBody.self, from: Array("{\(frame),\"bales\":[]}".utf8))
        #expect(outcome.faults.count == 1)
        #expect(
            outcome.faults.allSatisfy { !$0.text.tr.contains("10000000147") && !$0.text.en.contains("10000000147") })
    }
}
