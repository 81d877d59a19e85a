import Regulation
import Tareks

extension Lot {
    package mutating func evolve(_ event: LotEvent) {
        switch event {
        case .presented(let event):
            presented = event
            phase = .presented
        case .routed(let event):
            routed = event
            if event.risk.lane.awaitsExamination { phase = .awaitingInspection }
        case .inspectorAssigned(let event):
            assignedInspector = event.inspector
        case .sampled(let event):
            samplings.append(event.sampling)
        case .classingVoided(let event):
            for sample in event.samples { voidClassings[sample.bale] = sample }
        case .analysed(let event):
            analyses.append(event)
            let different = Set(event.differences.map(\.bale))
            for bale in event.bales where !different.contains(bale) { voidClassings[bale] = nil }
        case .inspected(let event):
            inspection = event
        case .certified(let event):
            certificate = event.certificate
            phase = .certified
        case .refused(let event):
            findings = event.findings
            phase = .refused
        case .deadlineMissed:
            deadlineMissed = true
        }
    }
}
