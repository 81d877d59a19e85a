package import CottonControl

extension StandardSampleEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .prepared(let event): StoredShape("standard-sample.prepared", event)
        case .sent(let event): StoredShape("standard-sample.sent", event)
        }
    }

    package static let shapes: [String: EventShape<StandardSampleEvent>] = [
        "standard-sample.prepared": EventShape(StandardSampleEvent.prepared),
        "standard-sample.sent": EventShape(StandardSampleEvent.sent),
    ]
}

extension FeeEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .accrued(let event): StoredShape("fee.accrued", event)
        case .paid(let event): StoredShape("fee.paid", event)
        }
    }

    package static let shapes: [String: EventShape<FeeEvent>] = [
        "fee.accrued": EventShape(FeeEvent.accrued),
        "fee.paid": EventShape(FeeEvent.paid),
    ]
}

extension SampleSaleEvent: StoredEvent {
    package var stored: StoredShape {
        switch self {
        case .sold(let event): StoredShape("sample.sold", event)
        }
    }

    package static let shapes: [String: EventShape<SampleSaleEvent>] = ["sample.sold": EventShape(SampleSaleEvent.sold)]
}
