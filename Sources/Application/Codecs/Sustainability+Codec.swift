package import CottonControl

extension AccreditationsEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .recorded(let event): StoredShape("accreditation.recorded", event)
        case .withdrawn(let event): StoredShape("accreditation.withdrawn", event)
        }
    }

    package static let shapes: [String: EventShape<AccreditationsEvent>] = [
        "accreditation.recorded": EventShape(AccreditationsEvent.recorded),
        "accreditation.withdrawn": EventShape(AccreditationsEvent.withdrawn),
    ]
}

extension SchemeCertificateEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .used(let event): StoredShape("scheme-certificate.used", event)
        case .released(let event): StoredShape("scheme-certificate.released", event)
        }
    }

    package static let shapes: [String: EventShape<SchemeCertificateEvent>] = [
        "scheme-certificate.used": EventShape(SchemeCertificateEvent.used),
        "scheme-certificate.released": EventShape(SchemeCertificateEvent.released),
    ]
}
