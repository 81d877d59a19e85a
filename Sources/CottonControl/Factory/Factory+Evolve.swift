extension Factory {
    package mutating func evolve(_ event: FactoryEvent) {
        switch event {
        case .registered(let event): registered = event
        case .changed(let event): registered = FactoryRegistered(event)
        case .registryNumberAllotted(let event): registryNumber = event.number
        case .warned(let event): warnings.append(Warning(warned: event))
        case .warningRemedied(let event): evolve(event)
        case .suspended(let event): suspensions.append(event)
        case .warningOverdue(let event):
            for index in warnings.indices where warnings[index].warned.warning == event.warning {
                warnings[index].isOverdue = true
            }
        case .inspected(let event): inspections.append(Inspection(inspected: event))
        case .sampleReturned(let event):
            for index in inspections.indices where inspections[index].inspected.inspection == event.inspection {
                inspections[index].returned[event.sample] = event.on
            }
        case .changeReported(let event): changes.append(Change(reported: event))
        case .changeDecided(let event):
            for index in changes.indices where changes[index].reported.change == event.change {
                changes[index].decided = event
            }
        }
    }

    /// M35/1: what was mended in time gives no ground for a suspension, also where that was ordered beforehand or the
    /// mending was recorded late.
    private mutating func evolve(_ event: WarningRemedied) {
        for index in warnings.indices where warnings[index].warned.warning == event.warning {
            warnings[index].remediedOn = event.on
            if event.on <= warnings[index].warned.remedyBy {
                suspensions.removeAll { $0.warning == event.warning }
            }
        }
    }
}

extension FactoryRegistered {
    init(_ changed: FactoryChanged) {
        self.init(
            factory: changed.factory, firm: changed.firm, kind: changed.kind, directorate: changed.directorate,
            installation: changed.installation, revision: changed.revision)
    }
}
