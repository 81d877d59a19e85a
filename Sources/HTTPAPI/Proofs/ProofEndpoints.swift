import Application
import CottonControl
import EventStore
import HTTPTypes
import ReadModels
import Regulation

enum ProofEndpoints {
    static let all = [inclusion, consistency, certificate, verification]

    private static let sizeParameter = QueryParameter(
        "size", .integer(1...(.max)), "events of the log to prove it in; of the latest checkpoint unless told")

    static let inclusion = Endpoint(
        .get, "/v1/proofs/inclusion/{position}", .proofs, tr: "Olayın günlükte olduğunun kanıtı",
        en: "Proves that an event is in the log", access: .open, query: [sizeParameter],
        responses: [.json(200, SchemaInference.schema(of: InclusionView.self))]
    ) { call in
        let position: Int64 = try call.value("position") { text in Int64(text).flatMap { $0 > 0 ? $0 : nil } }
        return try Answer.json(try await call.inclusion(of: position), in: call.language)
    }

    static let consistency = Endpoint(
        .get, "/v1/proofs/consistency", .proofs, tr: "Günlüğün önceki hâlini olduğu gibi içerdiğinin kanıtı",
        en: "Proves that the log still begins with what it was", access: .open,
        query: [
            QueryParameter("from", .integer(1...(.max)), "events of the earlier log", isRequired: true),
            QueryParameter("to", .integer(1...(.max)), "events of the later; of the latest checkpoint unless told"),
        ], responses: [.json(200, SchemaInference.schema(of: ConsistencyView.self))]
    ) { call in
        guard let from = try call.query.integer("from", 1...Int64.max) else {
            throw Problem.malformed(tr: "?from= gereklidir.", en: "?from= is needed.")
        }
        let to = try await call.size(named: "to", atLeast: from)
        return try Answer.json(
            ConsistencyView(try await call.proofs.consistency(from: from, to: to)), in: call.language)
    }

    static let certificate = Endpoint.query(
        "/v1/certificates/{number}/proof", .certificates, tr: "Belgeyi düzenleyen olay ve günlükte olduğunun kanıtı",
        en: "The event that issued a certificate, and its proof", query: [sizeParameter], current: true,
        isVersioned: true, answers: CertificateProofView.self
    ) { call in
        let (_, issued, version) = try await call.certificateInSight()
        let event = try await call.issuingEvent(of: issued.number)
        let inclusion = try await call.inclusion(of: event.position)
        return Found(
            CertificateProofView(
                certificate: issued.number, parent: issued.parent, event: event.leafText, inclusion: inclusion),
            version: version, position: inclusion.size)
    }

    /// By hashes alone: nothing about anybody.
    static let verification = Endpoint(
        .get, "/dogrula/{code}/proof", .verification, tr: "Belgenin günlükte olduğunun kanıtı (kişisel veri içermez)",
        en: "Proves that a certificate is in the log, without personal data", access: .open, query: [sizeParameter],
        responses: [.json(200, SchemaInference.schema(of: InclusionView.self))]
    ) { call in
        try await call.awaitReadModels()
        guard let number = try await call.certificateOfCode()?.issued.number else { throw Problem.noRecord }
        let event = try await call.issuingEvent(of: number)
        return try Answer.json(try await call.inclusion(of: event.position), in: call.language)
    }
}

extension Call {
    /// The first of the certificate's stream.
    fileprivate func issuingEvent(of number: CertificateNumber) async throws -> RecordedEvent {
        let stream = StreamName.certificate(number).text
        guard let event = try await services.store.readStream(stream, from: 1, upTo: 1).first else {
            throw Problem.noRecord
        }
        return event
    }

    /// In the log of `?size=`, or of the latest checkpoint, for which an event just written waits a moment.
    fileprivate func inclusion(of position: Int64) async throws -> InclusionView {
        let size = try await size(named: "size", atLeast: position)
        return InclusionView(
            try await proofs.inclusion(of: position, size: size), try await proofs.checkpoint(size: size))
    }

    /// - Throws: 400 where the parameter is less than `position`, or more than there is; 404 where nothing signed
    ///   holds the position.
    fileprivate func size(named name: String, atLeast position: Int64) async throws -> Int64 {
        if let size = try query.integer(name, 1...Int64.max) {
            let held = try await proofs.size()
            guard size <= held, size >= position else {
                throw Problem.malformed(
                    tr: "?\(name)= \(position) ile \(held) arasında olmalıdır.",
                    en: "?\(name)= is from \(position) to \(held).")
            }
            return size
        }
        let deadline = ContinuousClock.now + .seconds(5)
        while true {
            let latest = try await proofs.latestCheckpoint()?.body.size ?? 0
            if latest >= position { return latest }
            let isWritten = try await services.store.lastPosition() >= position
            guard isWritten, ContinuousClock.now < deadline else {
                throw isWritten ? Self.notSignedYet : Self.notInTheLog
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    private static let notInTheLog = Problem(
        .notFound, tr: "Günlükte bu konumda bir olay yok.", en: "The log has no event at this position.")

    private static let notSignedYet = Problem(
        .notFound, tr: "Bu konumu içeren imzalı bir denetim noktası henüz yok.",
        en: "No signed checkpoint holds this position yet.", headers: [.retryAfter: "1"])
}
