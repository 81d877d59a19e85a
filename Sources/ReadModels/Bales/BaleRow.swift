import Application
import CottonControl
import EventStore
import Regulation

/// Something that happened to one bale.
struct BaleRow {
    struct LotKey {
        let id: LotID
        let number: LotNumber
        let season: Season
    }

    let identity: BaleIdentity
    let event: LogEvent
    let what: BaleRecord.What
    let lot: LotKey
    let certificate: CertificateNumber?

    /// - Parameter past: the stream's events before this one, where it does not name its bales.
    static func rows(of event: LogEvent, after past: some Sequence<LogEvent>) throws -> [BaleRow] {
        if LotEvent.shapes[event.type] != nil {
            return try rows(of: event, try event.decoded(as: LotEvent.self), after: past)
        }
        return try rows(of: event, try event.decoded(as: CertificateEvent.self), after: past)
    }

    private static func rows(
        of event: LogEvent, _ lotEvent: LotEvent, after past: some Sequence<LogEvent>
    ) throws -> [BaleRow] {
        switch lotEvent {
        case .presented(let presented): rows(of: event, .presented, presented)
        case .refused:
            try Lot(folding: past.map { try $0.decoded() }).presented.map { rows(of: event, .refused, $0) } ?? []
        case .routed, .inspectorAssigned, .sampled, .classingVoided, .analysed, .inspected, .certified,
            .deadlineMissed:
            []
        }
    }

    private static func rows(
        of event: LogEvent, _ certificateEvent: CertificateEvent, after past: some Sequence<LogEvent>
    ) throws -> [BaleRow] {
        switch certificateEvent {
        case .issued(let issued):
            return rows(of: event, BaleRecord.What(issued.origin), issued, issued.bales)
        case .cancelled:
            let certificate = try Certificate(folding: past.map { try $0.decoded() })
            guard let issued = certificate.issued else { return [] }
            return rows(of: event, .cancelled, issued, certificate.bales.values)
        case .exported(let exported):
            let certificate = try Certificate(folding: past.map { try $0.decoded() })
            guard let issued = certificate.issued else { return [] }
            let drawn = Set(certificate.draws[exported.application]?.bales ?? [])
            return rows(of: event, .exported, issued, issued.bales.filter { drawn.contains($0.number) })
        case .transferred, .split, .reissued, .drawn, .drawNamed, .drawConcluded, .drawReleased:
            return []
        }
    }

    private static func rows(of event: LogEvent, _ what: BaleRecord.What, _ lot: LotPresented) -> [BaleRow] {
        lot.bales.map { bale in
            BaleRow(
                identity: BaleIdentity(
                    number: bale.number, factory: lot.factory, season: bale.season ?? lot.season),
                event: event, what: what, lot: LotKey(id: lot.lot, number: lot.number, season: lot.season),
                certificate: nil)
        }
    }

    private static func rows(
        of event: LogEvent, _ what: BaleRecord.What, _ issued: CertificateIssued,
        _ bales: some Sequence<CertifiedBale>
    ) -> [BaleRow] {
        bales.map { bale in
            BaleRow(
                identity: BaleIdentity(
                    number: bale.number, factory: issued.factory, season: bale.season ?? issued.season),
                event: event, what: what, lot: LotKey(id: issued.lot, number: issued.lotNumber, season: issued.season),
                certificate: issued.number)
        }
    }
}

extension BaleRecord.What {
    fileprivate init(_ origin: CertificateIssued.Origin) {
        switch origin {
        case .control: self = .certified
        case .transfer: self = .transferred
        case .split: self = .split
        case .reissue: self = .reissued
        }
    }
}
