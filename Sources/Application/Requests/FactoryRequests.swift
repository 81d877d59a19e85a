package import CottonControl
package import Regulation
package import Tareks

package struct FactoryDefinition: Sendable {
    package let firm: TaxNumber
    package let name: String
    package let kind: FactoryType
    package let directorate: DirectorateCode
    package let machines: [Machines]
    package let presses: Int
    package let classingRoom: Bool
    package let moistureMeter: Bool
    package let depots: [FactoryRecord.Depot]

    package init(
        firm: TaxNumber, name: String, kind: FactoryType, directorate: DirectorateCode, machines: [Machines],
        presses: Int, classingRoom: Bool, moistureMeter: Bool, depots: [FactoryRecord.Depot]
    ) {
        self.firm = firm
        self.name = name
        self.kind = kind
        self.directorate = directorate
        self.machines = machines
        self.presses = presses
        self.classingRoom = classingRoom
        self.moistureMeter = moistureMeter
        self.depots = depots
    }
}

package struct SeasonNotice: Sendable {
    package let season: Season
    package let startsOn: CalendarDate
    package let methods: [ControlMethod]
    package let responsibleInspectors: [InspectorID]
    package let documents: [AttachedDocument]

    package init(
        season: Season, startsOn: CalendarDate, methods: [ControlMethod], responsibleInspectors: [InspectorID],
        documents: [AttachedDocument]
    ) {
        self.season = season
        self.startsOn = startsOn
        self.methods = methods
        self.responsibleInspectors = responsibleInspectors
        self.documents = documents
    }
}

package enum NotificationDecision: Sendable {
    /// `registryNumber` is given by the General Directorate alone, for a factory that has one already.
    case approved(registryNumber: Int?)
    case rejected(reason: String)
}

/// A person named by the id that the token's `subject` carries.
package struct CommissionMemberName: Sendable {
    package let userId: String
    package let tradeInspector: Bool

    package init(userId: String, tradeInspector: Bool) {
        self.userId = userId
        self.tradeInspector = tradeInspector
    }
}

/// M33/1: what a commission did and found at a factory.
package struct FactoryInspectionRecord: Sendable {
    package let on: CalendarDate
    package let cause: InspectionCause
    package let commission: [CommissionMemberName]
    package let findings: [InspectionFinding]
    package let samples: [SampleTaken]

    package init(
        on: CalendarDate, cause: InspectionCause, commission: [CommissionMemberName], findings: [InspectionFinding],
        samples: [SampleTaken]
    ) {
        self.on = on
        self.cause = cause
        self.commission = commission
        self.findings = findings
        self.samples = samples
    }
}
