package import Regulation

extension Factory {
    /// M33/1: at any time, by a commission.
    package func inspect(_ command: InspectFactory) throws(Refusal) -> [FactoryEvent] {
        _ = try known()
        var faults = Faults()
        faults.add(contentsOf: Supervision.faults(command))
        try faults.throwIfAny()
        return [
            .inspected(
                FactoryInspected(
                    inspection: (inspections.map(\.inspected.inspection).max() ?? 0) + 1, on: command.on,
                    cause: command.cause, members: command.members, findings: command.findings,
                    samples: command.samples))
        ]
    }

    /// M33/1: samples are taken to be given back.
    package func returnSample(_ command: ReturnSample) throws(Refusal) -> [FactoryEvent] {
        _ = try known()
        guard let inspection = inspection(command.inspection),
            inspection.inspected.samples.contains(where: { $0.sample == command.sample })
        else {
            throw .notFound(tr: "Böyle bir numune yok.", en: "There is no such sample.")
        }
        if let returned = inspection.returned[command.sample] {
            if returned == command.on { return [] }
            throw .state(
                "M33/1", tr: "Numune \(returned) tarihinde iade edilmiştir.",
                en: "The sample was given back on \(returned).")
        }
        guard inspection.inspected.on <= command.on, command.on <= command.act.today else {
            throw .rule(
                "M33/1", at: "/on", tr: "İade tarihi, denetim tarihi ile bugün arasında olmalıdır.",
                en: "A sample is given back between the inspection and today.")
        }
        return [
            .sampleReturned(
                SampleReturned(inspection: command.inspection, sample: command.sample, on: command.on))
        ]
    }
}
