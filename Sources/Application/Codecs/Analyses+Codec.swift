package import CottonControl

extension LaboratoriesEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .named(let event): StoredShape("laboratory.named", event)
        case .withdrawn(let event): StoredShape("laboratory.withdrawn", event)
        }
    }

    package static let shapes: [String: EventShape<LaboratoriesEvent>] = [
        "laboratory.named": EventShape(LaboratoriesEvent.named),
        "laboratory.withdrawn": EventShape(LaboratoriesEvent.withdrawn),
    ]
}

extension SamplingEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .taken(let event): StoredShape("sampling.taken", event)
        case .handedOver(let event): StoredShape("sampling.handed-over", event)
        case .received(let event): StoredShape("sampling.received", event)
        case .reported(let event): StoredShape("sampling.reported", event)
        }
    }

    package static let shapes: [String: EventShape<SamplingEvent>] = [
        "sampling.taken": EventShape(SamplingEvent.taken),
        "sampling.handed-over": EventShape(SamplingEvent.handedOver),
        "sampling.received": EventShape(SamplingEvent.received),
        "sampling.reported": EventShape(SamplingEvent.reported),
    ]
}

extension AnalysisReportEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .declared(let event): StoredShape("analysis.declared", event)
        case .delivered(let event): StoredShape("analysis.delivered", event)
        }
    }

    package static let shapes: [String: EventShape<AnalysisReportEvent>] = [
        "analysis.declared": EventShape(AnalysisReportEvent.declared),
        "analysis.delivered": EventShape(AnalysisReportEvent.delivered),
    ]
}

extension ClassTablesEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .set(let event): StoredShape("class-table.set", event)
        }
    }

    package static let shapes: [String: EventShape<ClassTablesEvent>] = [
        "class-table.set": EventShape(ClassTablesEvent.set)
    ]
}
