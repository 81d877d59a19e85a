import Regulation

/// M4/1-c, M15/1: a gin has machines and presses, a linter press cuts linters.
enum FactoryConditions {
    private static let plausible = 0...10_000

    static func faults(_ installation: Installation, of kind: FactoryType) -> [Fault] {
        var faults = Faults()
        for (index, machines) in installation.machines.enumerated() {
            faults.add(contentsOf: count(machines.count, at: "/machines/\(index)/count"))
        }
        faults.require(
            Set(installation.machines.map(\.ginningMethod)).count == installation.machines.count, nil, at: "/machines",
            tr: "Her çırçırlama şekli bir kez yazılmalıdır.", en: "Each ginning method is written once.")
        faults.add(contentsOf: count(installation.presses, at: "/presses"))
        faults.add(contentsOf: count(installation.depots, at: "/depots"))
        faults.require(
            installation.presses >= 1, "M4/1-c", at: "/presses", tr: "Fabrikada en az bir prese bulunmalıdır.",
            en: "A factory has at least one press.")
        faults.add(contentsOf: machines(installation, of: kind))
        return faults.list
    }

    private static func machines(_ installation: Installation, of kind: FactoryType) -> [Fault] {
        switch kind {
        case .gin where installation.ginningMethods.isEmpty:
            [
                Fault(
                    "M4/1-c", at: "/machines", tr: "Çırçır prese fabrikasında en az bir çırçır makinesi bulunmalıdır.",
                    en: "A gin has at least one gin machine.")
            ]
        case .linterPress where !installation.ginningMethods.contains(.linterGin):
            [
                Fault(
                    "M15/2", at: "/machines", tr: "Linter ve prese fabrikasında linter makinesi bulunmalıdır.",
                    en: "A linter press has a linter gin.")
            ]
        case .gin, .linterPress: []
        }
    }

    private static func count(_ count: Int, at pointer: String) -> [Fault] {
        guard !plausible.contains(count) else { return [] }
        return [
            Fault(
                nil, at: pointer, tr: "Sayı \(plausible.lowerBound) ile \(plausible.upperBound) arasında olmalıdır.",
                en: "The count lies between \(plausible.lowerBound) and \(plausible.upperBound).")
        ]
    }
}
