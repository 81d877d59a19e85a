import Regulation
import Testing

@Suite("Refusals")
struct RefusalTests {
    @Test("A refusal names every fault, not the first one")
    func allFaults() throws {
        var faults = Faults()
        faults.require(false, "M11/3", at: "/bales", tr: "Çok.", en: "Too many.")
        faults.require(true, "M9/2", at: "/moisturePercent", tr: "Islak.", en: "Wet.")
        faults.add(Fault(nil, at: "/owner", tr: "Yok.", en: "None."))
        let refusal = try #require(throws: Refusal.self) { try faults.throwIfAny() }
        #expect(refusal.kind == .rule)
        #expect(refusal.faults.map(\.pointer) == ["/bales", "/owner"])
        #expect(refusal.faults.map(\.rule) == ["M11/3", nil])
    }

    @Test("Without faults nothing is refused")
    func none() throws {
        #expect(throws: Never.self) { try Faults().throwIfAny() }
    }

    @Test("A fault of a part points into the whole")
    func under() {
        let fault = Fault("M20/3", at: "/class", tr: "Yok.", en: "None.").under("/bales/3")
        #expect(fault.pointer == "/bales/3/class")
        #expect(fault.rule == "M20/3")
    }
}
