import CottonControl
import EventStore
import Regulation
import Tareks

/// Reads what was granted in a season out of the log, in its order.
struct PastSeason {
    static let types = [
        "notification.submitted", "lot.presented", "lot.analysed", "lot.routed", "certificate.issued",
        "certificate.transferred", "certificate.split", "trade.submitted", "trade.reference-issued",
        "customs.declaration-registered",
    ]

    let season: Season
    private let tables: ClassTables
    private let laboratories: Laboratories
    private var presented: (lot: LotPresented, analysed: LotAnalysed?)?
    private var controlDates: [CertificateNumber: CertificateIssued.Control] = [:]
    private var references: [ReferenceNumber: CalendarDate] = [:]

    init(_ season: Season, tables: ClassTables, laboratories: Laboratories) {
        self.season = season
        self.tables = tables
        self.laboratories = laboratories
    }

    /// - Returns: what was granted by the event, where it lies in the season.
    mutating func take(_ event: RecordedEvent) throws -> PastDecision? {
        let on = Istanbul.date(of: Instant(microseconds: event.occurredAt))
        guard let decision = granted(try EventCatalogue.decode(event), in: event.stream, on),
            season.contains(decision.on)
        else { return nil }
        return decision
    }

    private mutating func granted(_ event: any StoredEvent, in stream: String, _ on: CalendarDate) -> PastDecision? {
        switch event {
        case let event as LotEvent: presentation(event, on)
        case let event as CertificateEvent:
            move(event, of: CertificateNumber(String(stream.drop { $0 != "-" }.dropFirst())), on)
        case let event as TradeApplicationEvent: application(event, on)
        case NotificationEvent.notified(let notified): notification(notified, on)
        case DeclarationEvent.declarationRegistered(let declared): declaration(declared)
        default: nil
        }
    }

    /// A report that was delivered before stands between a lot and its lane, in one append.
    private mutating func presentation(_ event: LotEvent, _ on: CalendarDate) -> PastDecision? {
        switch event {
        case .presented(let lot): presented = (lot, nil)
        case .analysed(let analysed): presented?.analysed = analysed
        case .routed:
            guard let (lot, analysed) = presented else { return nil }
            presented = nil
            return decision(on: lot, analysed, on)
        case .inspectorAssigned, .sampled, .classingVoided, .inspected, .certified, .refused, .deadlineMissed: break
        }
        return nil
    }

    private func decision(on lot: LotPresented, _ analysed: LotAnalysed?, _ date: CalendarDate) -> PastDecision {
        var standards = LotStandards()
        standards.tables = tables
        standards.laboratories = laboratories
        standards.analysis = analysed.map { AnalysisDelivered(standingFor: $0, of: lot) }
        let declared = lot.declaration
        return PastDecision(
            .lot, lot.number.description, on: date, factory: lot.factory.text, directorate: lot.directorate.text
        ) { rules in
            declared.faults(
                against: standards,
                on: Act(by: SubjectID(lot.inspector.text), at: Istanbul.lastSecond(of: date), rules: rules))
        }
    }

    /// M24/1
    private mutating func move(_ event: CertificateEvent, of number: CertificateNumber, _ on: CalendarDate)
        -> PastDecision?
    {
        switch event {
        case .issued(let issued): controlDates[issued.number] = issued.control
        case .transferred, .split:
            guard let control = controlDates[number] else { return nil }
            return PastDecision(
                .certificateMove, number.text, on: on, factory: control.factory.text,
                directorate: control.directorate.text
            ) { rules in
                CertificateValidity.faults(
                    using: number, controlledOn: control.date, on: on, rules, rule: "M24/1", at: "")
            }
        case .reissued, .cancelled, .drawn, .drawNamed, .drawConcluded, .drawReleased, .exported: break
        }
        return nil
    }

    private mutating func application(_ event: TradeApplicationEvent, _ on: CalendarDate) -> PastDecision? {
        switch event {
        case .referenceIssued(let reference): references[reference.number] = reference.validFrom
        case .tradeApplicationSubmitted(let submitted):
            let used = submitted.evidence.enumerated().compactMap { index, evidence in
                let number = CertificateNumber(evidence.number)
                return controlDates[number].map { (index, number, $0.date) }
            }
            return PastDecision(.tradeApplication, submitted.application.text, on: on) { rules in
                submitted.faults(by: rules)
                    + used.flatMap { index, number, date in
                        CertificateValidity.faults(
                            using: number, controlledOn: date, on: on, rules, rule: "M26/2",
                            at: "/certificates/\(index)/number")
                    }
            }
        case .balesNamed, .tradeInspectionRecorded, .tradeApplicationRefused, .tradeApplicationCancelled,
            .referenceUsed, .tradeDeadlineMissed:
            break
        }
        return nil
    }

    private func notification(_ notified: SeasonNotified, _ on: CalendarDate) -> PastDecision {
        PastDecision(
            .notification, notified.notification.text, on: on, factory: notified.factory.text,
            directorate: notified.directorate.text, faults: notified.faults)
    }

    /// M32/1, by the day of its registration.
    private func declaration(_ declared: DeclarationRegistered) -> PastDecision? {
        guard let made = references[declared.reference] else { return nil }
        return PastDecision(.declaration, declared.declaration, on: declared.registeredOn) { rules in
            ReferenceIssue.faults(using: declared.reference, madeOn: made, on: declared.registeredOn, rules)
        }
    }
}

extension CertificateIssued {
    /// What is remembered of a certificate.
    fileprivate struct Control {
        let date: CalendarDate
        let factory: FactoryID
        let directorate: DirectorateCode
    }

    fileprivate var control: Control { Control(date: controlDate, factory: factory, directorate: directorate) }
}
