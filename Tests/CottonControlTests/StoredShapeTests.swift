import CottonControl
import Foundation
import Regulation
import Testing

@Suite("What is stored of factories, seasons and inspectors")
struct StoredShapeTests {
    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try #require(String(data: try encoder.encode(value), encoding: .utf8))
    }

    private func again<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
    }

    @Test("M4/1-c: a registered factory is stored flat, dates and kinds as text")
    func factory() throws {
        let registered = try #require(try Scene.factory().registered)
        #expect(
            try json(registered)
                == #"{"directorate":"izmir","factory":"f-68","firm":"firm-1","installation":{"classingRoom":true,"#
                + #""depots":2,"machines":[{"count":20,"ginningMethod":"rollerGin"},"#
                + #"{"count":2,"ginningMethod":"sawGin"}],"moistureMeter":true,"presses":1},"kind":"gin","revision":1}"#
        )
    }

    @Test("M35/1: a warning is stored with its findings' articles")
    func warning() throws {
        let warned = try #require(try Scene.factory(Scene.warned()).warning(1)).warned
        #expect(
            try json(warned)
                == #"{"directorate":"izmir","findings":[{"note":"Balyalar açıkta bırakılmış.","rule":"M9/1"}],"#
                + #""on":"2025-09-01","#
                + #""remedyBy":"2025-09-30","warning":1}"#)
    }

    @Test("M11/4: a numbered lot is stored with its place in the season")
    func lot() throws {
        let numbered = LotNumbered(sequence: 7, lot: Identifier("lot-7"), examined: true, owner: Identifier("owner-1"))
        #expect(try json(numbered) == #"{"examined":true,"lot":"lot-7","owner":"owner-1","sequence":7}"#)
    }

    @Test("M36/1: a warning of an inspector is stored with its season")
    func inspector() throws {
        let warned = try #require(try Scene.legacy(Scene.warned(1, on: "2025-09-10")).warnings.first)
        #expect(
            try json(warned)
                == #"{"count":1,"finding":{"note":"Parti hazırlanmamış.","rule":"M20/1"},"on":"2025-09-10","#
                + #""season":"2025-2026"}"#)
    }

    @Test("A state that was stored is the state that is read")
    func states() throws {
        let factory = try Scene.factory(
            Scene.warned(), Scene.suspended("2025-10-01", "2025-11-01", warning: 1),
            .warningRemedied(WarningRemedied(warning: 1, on: Scene.date("2025-10-20"))))
        #expect(try again(factory) == factory)
        let notification = try Scene.notification(Scene.commissionFormed, Scene.found("presses", "-depots"))
        #expect(try again(notification) == notification)
        let inspector = try Scene.candidate(
            Scene.trained(), Scene.examined(60), Scene.objected(), Scene.authorised(), Scene.warned(1, on: "2025-09-10")
        )
        #expect(try again(inspector) == inspector)
        let numbers = RegistryNumbers(folding: [
            .taken(RegistryNumberTaken(number: 1, factory: Scene.factory, byHand: false)),
            .taken(RegistryNumberTaken(number: 68, factory: Identifier("f-2"), byHand: true)),
        ])
        #expect(try again(numbers) == numbers)
    }
}
