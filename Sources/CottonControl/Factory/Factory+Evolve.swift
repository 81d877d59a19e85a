extension Factory {
    package mutating func evolve(_ event: FactoryEvent) {
        switch event {
        case .registered(let event): registered = event
        case .changed(let event): registered = FactoryRegistered(event)
        case .registryNumberAllotted(let event): registryNumber = event.number
        case .warned(let event): warnings.append(Warning(warned: event))
        case .warningRemedied(let event):
            for index in warnings.indices where warnings[index].warned.warning == event.warning {
                warnings[index].remediedOn = event.on
            }
        case .suspended(let event): suspensions.append(event)
        case .inspected(let event): inspections.append(event)
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
