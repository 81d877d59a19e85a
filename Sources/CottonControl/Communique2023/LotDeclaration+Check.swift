package import Regulation

extension LotDeclaration {
    /// Every fault of what was declared, before anything is numbered (M6–M14, M20).
    package func faults(on act: Act) -> [Fault] {
        LotSize.faults(self, act.rules) + CottonKinds.faults(self) + Classing.faults(self)
            + BaleMarks.faults(self, act.rules) + Storage.faults(self, act.rules) + Laboratory.faults(self, act)
            + Sustainability.faults(self)
    }

    func check(on act: Act) throws(Refusal) {
        let faults = faults(on: act)
        if !faults.isEmpty { throw Refusal(.rule, faults) }
    }
}
