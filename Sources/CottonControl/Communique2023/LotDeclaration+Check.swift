package import Regulation

extension LotDeclaration {
    /// Every fault of what was declared, before anything is numbered (M6–M14, M20).
    package func faults(against standards: LotStandards, on act: Act) -> [Fault] {
        let table = standards.tables.table(for: group, method, ginningMethod, on: act.today)
        return LotSize.faults(self, act.rules) + CottonKinds.faults(self) + Classing.faults(self, by: table)
            + BaleMarks.faults(self, act) + Storage.faults(self, standards.depots, act.rules)
            + LaboratoryRule.faults(self, standards, act) + Sustainability.faults(self, act.rules)
    }

    func check(against standards: LotStandards, on act: Act) throws(Refusal) {
        let faults = faults(against: standards, on: act)
        if !faults.isEmpty { throw Refusal(.rule, faults) }
    }
}
