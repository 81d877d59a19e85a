package import Tareks

/// The database destroys a subject's key with the event that is called `subject.erased`.
extension DataSubjectEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .held(let event): StoredShape("subject.held", event)
        case .holdLifted(let event): StoredShape("subject.hold-lifted", event)
        case .erased(let event): StoredShape("subject.erased", event)
        }
    }

    package static let shapes: [String: EventShape<DataSubjectEvent>] = [
        "subject.held": EventShape(DataSubjectEvent.held),
        "subject.hold-lifted": EventShape(DataSubjectEvent.holdLifted),
        "subject.erased": EventShape(DataSubjectEvent.erased),
    ]
}
