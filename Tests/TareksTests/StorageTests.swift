import Foundation
import Regulation
import Tareks
import Testing

@Suite("What is stored")
struct StorageTests {
    private func reread<Value: Codable>(_ value: Value) throws -> Value {
        try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(value))
    }

    @Test("A state is the same after it was stored")
    func states() throws {
        let firm = Given.definedFirm()
        #expect(try reread(firm) == firm)
        var application = try Given.application(
            try Given.submit(line: Given.sustainableLine, sustainable: Given.certificate))
        application.evolve(
            .referenceUsed(ReferenceUsed(declaration: "25341300EX1", registeredOn: Given.date("2025-10-07"))))
        #expect(try reread(application) == application)
        application.evolve(.tradeApplicationCancelled(TradeApplicationCancelled(reason: "Yanlış.")))
        #expect(try reread(application) == application)
        var profiles = RiskProfiles()
        profiles.evolve(.riskProfileSet(RiskProfileSet(profile: .assumed(for: .lot))))
        #expect(try reread(profiles) == profiles)
    }

    @Test("A submission is stored without names, with its mass in grams and its seed as text")
    func submission() throws {
        let submitted = try #require(try Given.application(try Given.submit()).submission)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let json = String(decoding: try encoder.encode(submitted), as: UTF8.self)
        #expect(json.contains(#""netWeight":22000000"#))
        #expect(json.contains(#""seed":"7""#))
        #expect(json.contains(#""tariffLine":"5201.00.90.00.19""#))
        #expect(json.contains(#""deadline":"2025-10-07T10:00:00+03:00""#))
        #expect(try reread(submitted) == submitted)
    }
}
