/// M4/1-c, M15/2: a gin and press factory, or one that cuts linters and presses them.
package enum FactoryType: String, Codable, CaseIterable, Sendable {
    case gin
    case linterPress
}

/// Gin machines of one kind.
package struct Machines: Codable, Hashable, Sendable {
    package let ginningMethod: GinningMethod
    package let count: Int

    package init(ginningMethod: GinningMethod, count: Int) {
        self.ginningMethod = ginningMethod
        self.count = count
    }
}

/// M4/1-c: what stands in a factory. The addresses of its depots lie in the vault.
package struct Installation: Codable, Hashable, Sendable {
    package let machines: [Machines]
    package let presses: Int
    package let classingRoom: Bool
    package let moistureMeter: Bool
    package let depots: Int

    package init(machines: [Machines], presses: Int, classingRoom: Bool, moistureMeter: Bool, depots: Int) {
        self.machines = machines
        self.presses = presses
        self.classingRoom = classingRoom
        self.moistureMeter = moistureMeter
        self.depots = depots
    }
}

extension Installation {
    /// M6/1: the ways of ginning that the factory has a machine for, in the order of `GinningMethod`.
    package var ginningMethods: [GinningMethod] {
        GinningMethod.allCases.filter { method in
            machines.contains { $0.ginningMethod == method && $0.count > 0 }
        }
    }
}
