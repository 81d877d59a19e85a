package import Regulation

extension RegistryNumbers {
    /// M4/1-k, M11/4: a factory keeps its number; asking again for it is nothing new.
    package func take(_ command: TakeRegistryNumber) throws(Refusal) -> [RegistryNumbersEvent] {
        if let kept = numbers[command.factory] {
            guard let number = command.number, number != kept else { return [] }
            throw .state(
                "M4/1-k", tr: "Fabrikanın sicil numarası \(kept) olarak tahsis edilmiştir; değiştirilemez.",
                en: "The factory's registry number is \(kept) and does not change.")
        }
        let number = command.number ?? next()
        var faults = Faults()
        faults.add(contentsOf: RegistryNumberRule.faults(number))
        try faults.throwIfAny()
        guard factories[number] == nil else {
            throw .state(
                "M11/4", tr: "\(number) sicil numarası başka bir fabrikanındır.",
                en: "Registry number \(number) belongs to another factory.")
        }
        return [
            .taken(RegistryNumberTaken(number: number, factory: command.factory, byHand: command.number != nil))
        ]
    }
}
