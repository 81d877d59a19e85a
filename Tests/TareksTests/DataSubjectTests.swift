import Regulation
import Tareks
import Testing

@Suite("Data subjects")
struct DataSubjectTests {
    private let id = SubjectID("u-1")

    private func held(_ reason: String = "Dava 2025/7") throws -> DataSubject {
        var subject = DataSubject()
        for event in try subject.hold(id, reason: reason, Given.act()) { subject.evolve(event) }
        return subject
    }

    @Test("M34/1-a: data under legal hold is not erased until every hold is lifted")
    func hold() throws {
        var subject = try held()
        for event in try subject.hold(id, reason: "Soruşturma", Given.act()) { subject.evolve(event) }
        for number in [1, 2] {
            let refusal = #expect(throws: Refusal.self) {
                try subject.erase(id, basis: .decision, reason: "Başvuru", Given.act())
            }
            #expect(refusal?.kind == .state)
            #expect(refusal?.faults.compactMap { $0.rule?.text } == ["M34/1-a"])
            for event in try subject.lift(number, reason: "Bitti", Given.act()) { subject.evolve(event) }
        }
        let erased = try subject.erase(id, basis: .decision, reason: "Başvuru", Given.act())
        #expect(erased.count == 1)
    }

    @Test("A hold that was lifted stays so, and one that never was is not found")
    func lifting() throws {
        var subject = try held()
        for event in try subject.lift(1, reason: "Bitti", Given.act()) { subject.evolve(event) }
        #expect(try subject.lift(1, reason: "Bitti", Given.act()) == [])
        #expect(throws: Refusal.self) { try subject.lift(2, reason: "Bitti", Given.act()) }
    }

    @Test("Every step says why")
    func reasons() throws {
        #expect(throws: Refusal.self) { try held(" ") }
        #expect(throws: Refusal.self) { try held().lift(1, reason: "", Given.act()) }
        #expect(throws: Refusal.self) { try DataSubject().erase(id, basis: .decision, reason: "", Given.act()) }
    }

    @Test("The erasure tells by whom, when and why")
    func erasure() throws {
        var subject = DataSubject()
        for event in try subject.erase(id, basis: .retention, reason: "M34/1-a", Given.act()) { subject.evolve(event) }
        let erased = try #require(subject.erasures.first)
        #expect(erased.by == Given.act().actor && erased.at == Given.act().at && erased.reason == "M34/1-a")
    }
}
