package import Regulation

extension Factory {
    /// M4/1-c: what a factory has. The same factory again is nothing new.
    package func register(_ command: RegisterFactory) throws(Refusal) -> [FactoryEvent] {
        let event = FactoryRegistered(
            factory: command.factory, firm: command.firm, kind: command.kind, directorate: command.directorate,
            installation: command.installation, revision: command.revision)
        if registered == event { return [] }
        guard registered == nil else {
            throw .state("M34/1-b", tr: "Fabrika zaten tanımlıdır.", en: "The factory is already registered.")
        }
        try check(command.installation, of: command.kind)
        return [.registered(event)]
    }

    /// M34/1-b: a change in the conditions is reported.
    package func change(_ command: ChangeFactory) throws(Refusal) -> [FactoryEvent] {
        let known = try known()
        let event = FactoryChanged(
            factory: known.factory, firm: command.firm, kind: command.kind, directorate: command.directorate,
            installation: command.installation, revision: command.revision)
        try check(command.installation, of: command.kind)
        return FactoryRegistered(event) == known ? [] : [.changed(event)]
    }

    /// M4/1-k, M11/4: allotted once, and kept.
    package func allot(_ command: AllotRegistryNumber) throws(Refusal) -> [FactoryEvent] {
        _ = try known()
        if registryNumber == command.number { return [] }
        if let registryNumber {
            throw .state(
                "M4/1-k", tr: "Fabrikanın sicil numarası \(registryNumber) olarak tahsis edilmiştir; değiştirilemez.",
                en: "The factory's registry number is \(registryNumber) and does not change.")
        }
        var faults = Faults()
        faults.add(contentsOf: RegistryNumberRule.faults(command.number))
        try faults.throwIfAny()
        return [.registryNumberAllotted(RegistryNumberAllotted(number: command.number))]
    }

    func known() throws(Refusal) -> FactoryRegistered {
        guard let registered else {
            throw .notFound(tr: "Böyle bir fabrika yok.", en: "There is no such factory.")
        }
        return registered
    }

    private func check(_ installation: Installation, of kind: FactoryType) throws(Refusal) {
        var faults = Faults()
        faults.add(contentsOf: FactoryConditions.faults(installation, of: kind))
        try faults.throwIfAny()
    }
}
