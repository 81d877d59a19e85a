import Application
import CottonControl
import EventStore
import Regulation
import Tareks
import Testing

extension World {
    /// A lot with its certificate where it gets one, in one append.
    @discardableResult
    func present(_ sequence: Int, _ lane: Lane = .green, bales: Int = 3) async throws -> Int64 {
        let outcome = try Scene.present(sequence, lane, bales: bales)
        return try await append(try await writes(sequence, outcome))
    }

    func writes(_ sequence: Int, _ outcome: LotOutcome) async throws -> [StreamWrite] {
        var writes = [try await write(outcome.lot, to: .lot(Scene.lotID(sequence)))]
        if let issued = outcome.certificate {
            writes.append(try await write([.issued(issued)], to: .certificate(issued.number)))
        }
        return writes
    }

    /// Presents many lots, each of one bale, in few appends.
    func presentMany(_ sequences: ClosedRange<Int>) async throws {
        var writes: [StreamWrite] = []
        for sequence in sequences {
            let outcome = try Scene.present(sequence, .green, bales: 1)
            writes.append(
                StreamWrite(
                    stream: StreamName.lot(Scene.lotID(sequence)).text, expectedVersion: 0,
                    events: try outcome.lot.map {
                        try EventCodec.encode($0, metadata: "{}", occurredAt: Scene.noon.microseconds)
                    }))
            let issued = try #require(outcome.certificate)
            writes.append(
                StreamWrite(
                    stream: StreamName.certificate(issued.number).text, expectedVersion: 0,
                    events: [
                        try EventCodec.encode(
                            CertificateEvent.issued(issued), metadata: "{}", occurredAt: Scene.noon.microseconds)
                    ]))
            if writes.count >= 500 || sequence == sequences.upperBound {
                try await append(writes)
                writes = []
            }
        }
    }

    func certificateEvents(_ number: CertificateNumber) async throws -> [CertificateEvent] {
        try await store.readStream(StreamName.certificate(number).text).map { try EventCodec.decode($0) }
    }

    func certificate(_ number: CertificateNumber) async throws -> Certificate {
        Certificate(folding: try await certificateEvents(number))
    }

    /// Transfers bales to the exporter, and returns the new certificate's number.
    @discardableResult
    func transfer(_ bales: [String], of number: CertificateNumber) async throws -> CertificateNumber {
        let outcome = try await certificate(number).transfer(
            TransferCertificate(
                act: Scene.act, to: Scene.exporter, toRevision: 1, bales: .bales(bales),
                verificationCode: "moved-\(bales.joined())"))
        let child = try #require(outcome.children.first)
        try await append([
            try await write(outcome.parent, to: .certificate(number)),
            try await write([.issued(child)], to: .certificate(child.number)),
        ])
        return child.number
    }

    /// Applies for an export of bales, and returns the application's events.
    @discardableResult
    func export(_ bales: [String], of number: CertificateNumber, as id: TradeApplicationID, _ lane: Lane = .green)
        async throws -> [TradeApplicationEvent]
    {
        let drawn = try await certificate(number).draw(
            DrawQuantity(act: Scene.act, application: id.text, amount: .bales(bales), pointer: ""))
        let events = try Scene.export(id, [drawn], of: number, lane)
        var drawing = try await certificate(number)
        drawing.evolve(.drawn(drawn))
        var certificateEvents: [CertificateEvent] = [.drawn(drawn)]
        if let reference = TradeApplication(folding: events).reference {
            certificateEvents += drawing.conclude(id.text, validUntil: reference.validUntil)
        }
        try await append([
            try await write(events, to: .trade(id)),
            try await write(certificateEvents, to: .certificate(number)),
        ])
        return events
    }

    /// A certified lot of three bales: two are transferred, one of these is split off and goes through customs, and the
    /// certificate of the third is cancelled.
    func live(_ sequence: Int) async throws {
        let certificate = Scene.certificate(sequence)
        let child = try await transfer(["\(sequence)-1", "\(sequence)-2"], of: certificate)
        let split = try await self.certificate(child).split(
            SplitCertificate(act: Scene.act, parts: [["\(sequence)-1"]], verificationCodes: ["part-\(sequence)"]))
        let part = try #require(split.children.first)
        try await append([
            try await write(split.parent, to: .certificate(child)),
            try await write([.issued(part)], to: .certificate(part.number)),
        ])
        let application: TradeApplicationID = Identifier("t-\(sequence)")
        try await export(["\(sequence)-1"], of: part.number, as: application)
        try await append(
            try await self.certificate(part.number).export(application.text, declaration: "25350100EX\(sequence)"),
            to: .certificate(part.number))
        try await cancel(certificate)
    }

    func cancel(_ number: CertificateNumber) async throws {
        let events = try await certificate(number).cancel(CancelCertificate(act: Scene.act, reason: "Islak."))
        try await append(events, to: .certificate(number))
    }
}
