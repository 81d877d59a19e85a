import Foundation
import HTTPAPI
import Testing

@testable import Web

@Suite("Forms into bodies")
struct FormBodyTests {
    private let schema: JSONValue = [
        "type": "object",
        "properties": [
            "title": ["type": "string"],
            "moisture": ["type": "number"],
            "packed": ["type": "boolean"],
            "owner": ["type": "object", "properties": ["vkn": ["type": "string"], "title": ["type": "string"]]],
            "methods": ["type": "array", "items": ["type": "string"]],
            "bales": [
                "type": "array",
                "items": [
                    "type": "object",
                    "properties": ["number": ["type": "string"], "netKg": ["type": ["number", "null"]]],
                ],
            ],
            "chosen": [
                "oneOf": [["type": "string", "enum": ["all"]], ["type": "array", "items": ["type": "string"]]]
            ],
        ],
    ]

    private func json(_ query: String) -> JSONValue {
        FormBody.json(FormFields(query: query), schema)
    }

    @Test("a field becomes what the schema says stands at its pointer")
    func kinds() {
        #expect(
            json("/title=Ay%C5%9Fe+%C3%87&/moisture=7,8&/packed=true&/owner/vkn=0123456789") == [
                "title": "Ayşe Ç", "moisture": .number(Decimal(string: "7.8") ?? 0), "packed": true,
                "owner": ["vkn": "0123456789"],
            ])
    }

    @Test("what was left empty is not there, and neither is an object of which nothing was filled in")
    func absent() {
        #expect(json("/title=&/owner/vkn=&/owner/title=+") == [:])
    }

    @Test("an object that must be there is, once the form asks for its fields")
    func required() {
        let schema: JSONValue = [
            "type": "object", "required": ["to", "bales"],
            "properties": [
                "to": ["type": "object", "properties": ["title": ["type": "string"]]],
                "bales": ["type": "array", "items": ["type": "string"]],
            ],
        ]
        #expect(FormBody.json(FormFields(query: "/to/title="), schema) == ["to": [:]])
        #expect(FormBody.json(FormFields(), schema) == [:])
    }

    @Test("an object without names of its own takes those of the form")
    func dictionary() {
        let schema: JSONValue = [
            "type": "object",
            "properties": ["declared": ["type": "object", "additionalProperties": [:]], "gtip": ["type": "string"]],
        ]
        #expect(
            FormBody.json(FormFields(query: "/declared/class=SM&/declared/marks=&/gtip=1"), schema)
                == ["declared": ["class": "SM"], "gtip": "1"])
        #expect(FormBody.json(FormFields(query: "/declared/marks="), schema) == [:])
    }

    @Test("what is no number stays as it was typed, so that the API can say so")
    func malformed() {
        #expect(json("/moisture=yedi") == ["moisture": "yedi"])
        #expect(json("/moisture=1,2,3") == ["moisture": "1,2,3"])
    }

    @Test(
        "numbers are read with comma or point",
        arguments: [("220,5", "220.5"), ("220.5", "220.5"), ("1.234,5", "1234.5"), ("-3", "-3"), ("1 234", "1234")])
    func decimals(_ text: String, _ value: String) {
        #expect(WrittenDecimal.value(of: text) == Decimal(string: value))
    }

    @Test("a point before three digits is no fraction to a Turkish reader of a quantity")
    func quantities() {
        #expect(WrittenDecimal.ungrouped("88.000", in: .tr) == "88000")
        #expect(WrittenDecimal.ungrouped("1.250.000", in: .tr) == "1250000")
        for text in ["88.0", "88.000,5", "88,000", "0.5", "8800.000", "-1.000"] {
            #expect(WrittenDecimal.ungrouped(text, in: .tr) == text)
        }
        #expect(WrittenDecimal.ungrouped("88.000", in: .en) == "88.000")
    }

    @Test("rows keep the order of their numbers, 10 behind 9")
    func rows() {
        let fields = (0...10).map { "/bales/\($0)/number=b\($0)" }.joined(separator: "&")
        guard case .object(let members) = json(fields), case .array(let bales)? = members["bales"] else {
            Issue.record("no bales")
            return
        }
        #expect(bales == (0...10).map { ["number": .string("b\($0)")] })
    }

    @Test("several values under one name are a list; one of a choice is a word")
    func several() {
        #expect(json("/methods=sondaj&/methods=tekBalya") == ["methods": ["sondaj", "tekBalya"]])
        #expect(json("/chosen=all") == ["chosen": "all"])
        #expect(json("/chosen=1&/chosen=2") == ["chosen": ["1", "2"]])
        #expect(json("/chosen=7") == ["chosen": ["7"]])
    }
}
