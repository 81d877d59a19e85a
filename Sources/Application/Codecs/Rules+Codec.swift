package import Regulation

extension RegulationEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .parameterSet(let event): StoredShape("rules.parameter-set", event)
        case .holidaysDeclared(let event): StoredShape("rules.holidays-declared", event)
        case .editionAnnounced(let event): StoredShape("rules.edition-announced", event)
        }
    }

    package static let shapes: [String: EventShape<RegulationEvent>] = [
        "rules.parameter-set": EventShape(RegulationEvent.parameterSet),
        "rules.holidays-declared": EventShape(RegulationEvent.holidaysDeclared),
        "rules.edition-announced": EventShape(RegulationEvent.editionAnnounced),
    ]
}

extension ClockEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .set(let event): StoredShape("sandbox.clock-set", event)
        }
    }

    package static let shapes: [String: EventShape<ClockEvent>] = [
        "sandbox.clock-set": EventShape(ClockEvent.set)
    ]
}
