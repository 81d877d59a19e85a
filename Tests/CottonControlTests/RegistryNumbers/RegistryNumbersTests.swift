import CottonControl
import Regulation
import Testing

@Suite("Registry numbers")
struct RegistryNumbersTests {
    private func take(_ factory: String, _ number: Int? = nil) throws -> TakeRegistryNumber {
        TakeRegistryNumber(act: try Scene.act(on: "2025-08-10"), factory: Identifier(factory), number: number)
    }

    private func taken(_ number: Int, _ factory: String, byHand: Bool = false) -> RegistryNumbersEvent {
        .taken(RegistryNumberTaken(number: number, factory: Identifier(factory), byHand: byHand))
    }

    @Test("M4/1-k: the first number is 1, the next one above, past those given by hand")
    func counts() throws {
        #expect(try RegistryNumbers().take(take("a")) == [taken(1, "a")])
        let numbers = RegistryNumbers(folding: [
            taken(1, "a"), taken(2, "b", byHand: true), taken(68, "c", byHand: true),
        ])
        #expect(numbers.next() == 3)
        #expect(try numbers.take(take("d")) == [taken(3, "d")])
    }

    @Test("M4/1-k: a factory keeps its number")
    func keeps() throws {
        let numbers = RegistryNumbers(folding: [taken(1, "a")])
        #expect(try numbers.take(take("a")) == [])
        #expect(try numbers.take(take("a", 1)) == [])
        let other = try take("a", 2)
        #expect(refusals { try numbers.take(other) } == ["state M4/1-k"])
    }

    @Test("M11/4: a number given by hand is positive and free")
    func byHand() throws {
        let numbers = RegistryNumbers(folding: [taken(1, "a")])
        #expect(try numbers.take(take("b", 68)) == [taken(68, "b", byHand: true)])
        let (used, zero) = (try take("b", 1), try take("b", 0))
        #expect(refusals { try numbers.take(used) } == ["state M11/4"])
        #expect(refusals { try numbers.take(zero) } == ["rule M11/4 /registryNumber"])
    }

    @Test("M4/1-k: whatever is given by hand in between, no number is given twice")
    func unique() throws {
        var random = SeededGenerator(seed: 4)
        var numbers = RegistryNumbers()
        var given: [Int: FactoryID] = [:]
        for _ in 0..<500 {
            let command = try take(
                "f-\(Int.random(in: 1...200, using: &random))",
                Bool.random(using: &random) ? Int.random(in: -2...300, using: &random) : nil)
            guard let events = try? numbers.take(command) else { continue }
            for case .taken(let event) in events {
                #expect(given.updateValue(event.factory, forKey: event.number) == nil)
                #expect(event.number > 0)
                numbers.evolve(.taken(event))
            }
        }
        #expect(given == numbers.factories)
        #expect(Set(given.values).count == given.count)
        #expect(given.count > 100)
    }
}
