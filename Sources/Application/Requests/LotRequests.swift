package import CottonControl
package import Regulation
package import Tareks

/// M20: what the responsible inspector applies with.
package struct ControlApplication: Sendable {
    package let factory: FactoryID
    package let method: ControlMethod
    package let owner: Party
    package let ginningMethod: GinningMethod
    package let group: CottonGroup
    package let cottonClass: String?
    package let type: String?
    package let moisture: Percent
    package let sustainable: SustainabilityCertificate?
    package let packed: Bool
    package let labelled: Bool
    package let stacked: Bool
    package let warehouse: String
    package let bales: [Bale]
    package let laboratoryReport: LaboratoryReport?
    /// `nil` outside a sandbox, and where none was asked for.
    package var sandboxLane: Lane?

    package init(
        factory: FactoryID, method: ControlMethod, owner: Party, ginningMethod: GinningMethod, group: CottonGroup,
        cottonClass: String?, type: String?, moisture: Percent, sustainable: SustainabilityCertificate?, packed: Bool,
        labelled: Bool, stacked: Bool, warehouse: String, bales: [Bale], laboratoryReport: LaboratoryReport?,
        sandboxLane: Lane?
    ) {
        self.factory = factory
        self.method = method
        self.owner = owner
        self.ginningMethod = ginningMethod
        self.group = group
        self.cottonClass = cottonClass
        self.type = type
        self.moisture = moisture
        self.sustainable = sustainable
        self.packed = packed
        self.labelled = labelled
        self.stacked = stacked
        self.warehouse = warehouse
        self.bales = bales
        self.laboratoryReport = laboratoryReport
        self.sandboxLane = sandboxLane
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
