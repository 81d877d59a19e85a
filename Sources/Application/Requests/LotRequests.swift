package import CottonControl
package import Regulation
package import Tareks

/// M20: what the responsible inspector applies with.
package struct ControlApplication: Sendable {
    package let factory: FactoryID
    package let owner: Party
    package let declaration: LotDeclaration
    /// `nil` outside a sandbox, and where none was asked for.
    package var sandboxLane: Lane?
    /// `nil`: unsigned.
    package var signature: SignedContent?

    package init(
        factory: FactoryID, owner: Party, declaration: LotDeclaration, sandboxLane: Lane?,
        signature: SignedContent? = nil
    ) {
        self.factory = factory
        self.owner = owner
        self.declaration = declaration
        self.sandboxLane = sandboxLane
        self.signature = signature
    }
}

package struct LotInspection: Sendable {
    package let inspectedOn: CalendarDate
    package let bales: [BaleExamination]
    package let conforming: Bool
    package let findings: [Finding]

    package init(inspectedOn: CalendarDate, bales: [BaleExamination], conforming: Bool, findings: [Finding]) {
        self.inspectedOn = inspectedOn
        self.bales = bales
        self.conforming = conforming
        self.findings = findings
    }
}
