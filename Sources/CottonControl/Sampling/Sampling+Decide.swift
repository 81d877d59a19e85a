package import Regulation

extension Sampling {
    /// M14/1: from every bale, under seal, for a laboratory that is named on that day.
    package func take(_ command: TakeSamples, in laboratories: Laboratories) throws(Refusal) -> [SamplingEvent] {
        var faults = Faults()
        faults.add(contentsOf: SamplingConditions.faults(command, in: laboratories))
        try faults.throwIfAny()
        guard let laboratory = laboratories.find(command.laboratory) else { throw Self.unknown }
        return [
            .taken(
                SamplesTaken(
                    sampling: command.sampling, lot: command.lot?.presented?.lot, factory: command.factory,
                    season: command.season, directorate: command.directorate, laboratory: laboratory.id,
                    takenBy: command.takenBy, takenAt: command.takenAt, samples: command.samples))
        ]
    }

    /// - Throws: 409 once the laboratory has them; 422 where the chain would have a gap.
    package func handOver(_ command: HandOverSamples) throws(Refusal) -> [SamplingEvent] {
        guard received == nil else { throw Self.alreadyReceived }
        var faults = Faults()
        faults.require(
            command.from == holder, "M14/4", at: "/from", tr: "Numuneler teslim edenin elinde değil; zincir kopar.",
            en: "The samples are not with whoever hands them over; the chain would break.")
        faults.add(contentsOf: SamplingConditions.faults(at: command.at, after: lastStep, command.act, "/at"))
        try faults.throwIfAny()
        return [
            .handedOver(
                SamplesHandedOver(
                    from: command.from, to: command.to, at: command.at, sealsIntact: command.sealsIntact))
        ]
    }

    /// M14/4: what does not meet the conditions is void; the rest can be analysed.
    package func receive(_ command: ReceiveSamples) throws(Refusal) -> [SamplingEvent] {
        guard received == nil else { throw Self.alreadyReceived }
        var faults = Faults()
        faults.add(contentsOf: SamplingConditions.faults(command, of: self))
        try faults.throwIfAny()
        return [
            .received(
                SamplesReceived(
                    receivedBy: command.act.actor, receivedAt: command.receivedAt,
                    void: SamplingConditions.void(command, of: self)))
        ]
    }

    /// M14/5: results of samples that the laboratory has, each once.
    /// - Throws: 409 before they are received.
    package func report(_ command: ReportSamples, by laboratory: Laboratory) throws(Refusal) -> AnalysisDelivered {
        guard let taken else { throw Self.unknown }
        guard let received else {
            throw .state(
                "M14/4", tr: "Numuneler laboratuvarca teslim alınmamıştır.",
                en: "The laboratory has not received the samples.")
        }
        var faults = Faults()
        faults.add(contentsOf: AnalysisRule.faults(command, of: self, by: laboratory))
        try faults.throwIfAny()
        return AnalysisDelivered(
            report: LaboratoryReport(laboratory: laboratory.title, number: command.number, on: command.on),
            laboratory: laboratory.id, sampling: taken.sampling, factory: taken.factory, season: taken.season,
            results: command.results, void: received.void)
    }

    package static var unknown: Refusal { .notFound(tr: "Numune kaydı bulunamadı.", en: "There are no such samples.") }

    private static var alreadyReceived: Refusal {
        .state(
            "M14/4", tr: "Numuneler laboratuvarca zaten teslim alınmıştır.",
            en: "The laboratory has received the samples already.")
    }
}

extension AnalysisDelivered {
    package var reported: SamplesReported {
        SamplesReported(number: report.number, on: report.on, bales: results.map(\.bale))
    }
}
