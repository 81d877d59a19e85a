import CottonControl
package import EventStore
import Foundation
import Regulation
import Tareks

/// Every event that the log may hold, by its stored name.
package enum EventCatalogue {
    private struct Reader {
        let version: Int
        let read: @Sendable (RecordedEvent) throws -> any StoredEvent
    }

    package static var types: [String] { readers.keys.sorted() }

    /// Reads an event through today's shapes and upcasts, whatever kind it is of.
    /// - Throws: `CodecError`, or why the payload is not of its shape.
    package static func decode(_ event: RecordedEvent) throws -> any StoredEvent {
        guard let reader = readers[event.type] else { throw CodecError.unknownType(event.type) }
        return try reader.read(event)
    }

    /// In which a type is written today; nil for one that is not known.
    package static func version(of type: String) -> Int? { readers[type]?.version }

    private static let readers: [String: Reader] = [
        readers(of: LaboratoriesEvent.self), readers(of: SamplingEvent.self), readers(of: AnalysisReportEvent.self),
        readers(of: ClassTablesEvent.self), readers(of: AccreditationsEvent.self),
        readers(of: SchemeCertificateEvent.self),
        readers(of: FirmEvent.self), readers(of: TradeApplicationEvent.self), readers(of: DeclarationEvent.self),
        readers(of: TraderEvent.self),
        readers(of: RiskProfileEvent.self), readers(of: FactoryEvent.self), readers(of: NotificationEvent.self),
        readers(of: RegistryNumbersEvent.self), readers(of: SeasonRegisterEvent.self),
        readers(of: InspectorEvent.self), readers(of: LotEvent.self), readers(of: CertificateEvent.self),
        readers(of: RegulationEvent.self), readers(of: ClockEvent.self), readers(of: StandardSampleEvent.self),
        readers(of: FeeEvent.self), readers(of: SampleSaleEvent.self), readers(of: DataSubjectEvent.self),
        readers(of: ReferralEvent.self),
    ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

    private static func readers<Event: StoredEvent>(of type: Event.Type) -> [String: Reader] {
        Event.shapes.mapValues { shape in
            Reader(version: shape.version) { try EventCodec.decode($0, as: Event.self) }
        }
    }
}
