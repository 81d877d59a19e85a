package import CottonControl
package import Regulation

package struct FactoryView: Codable, Equatable, Sendable {
    package let id: FactoryID
    package let name: String
    package let firm: PartyView
    package let kind: FactoryType
    package let directorate: DirectorateCode
    package let machines: [Machines]
    package let presses: Int
    package let classingRoom: Bool
    package let moistureMeter: Bool
    package let depots: [FactoryRecord.Depot]
    package let registryNumber: Int?
    package let warnings: [Warning]
    package let suspensions: [FactorySuspended]
    package let suspendedUntil: CalendarDate?
    package let inspections: [Inspection]
    package let changes: [Change]

    /// `nil` for a factory that was never registered.
    package init?(_ factory: Factory, record: FactoryRecord?, on date: CalendarDate, names: Names) {
        guard let registered = factory.registered else { return nil }
        id = registered.factory
        name = record?.name ?? Erased.text
        firm = names.party(registered.firm)
        kind = registered.kind
        directorate = registered.directorate
        machines = registered.installation.machines
        presses = registered.installation.presses
        classingRoom = registered.installation.classingRoom
        moistureMeter = registered.installation.moistureMeter
        depots = record?.depots ?? []
        registryNumber = factory.registryNumber
        warnings = factory.warnings.map { Warning($0, on: date) }
        suspensions = factory.suspensions
        suspendedUntil = factory.suspension(on: date)?.until
        inspections = factory.inspections.map { Inspection($0, names: names) }
        changes = factory.changes.map(Change.init)
    }
}
