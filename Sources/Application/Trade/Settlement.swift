import CottonControl
import EventStore
import Regulation
import Tareks

extension CommandSession {
    /// Tells certificates what became of the application that draws on them, and keeps its reference to be found by.
    func settle(_ application: TradeApplication) async throws {
        guard let submission = application.submission else { return }
        try await releaseScheme(of: application)
        if let reference = application.reference, application.status == .concluded {
            claim(.take(ReferenceKey.key(reference.number), holder: submission.application.text))
        }
        for evidence in submission.evidence {
            let name = StreamName.certificate(CertificateNumber(evidence.number))
            let before = try await load(name)
            let id = submission.application.text
            let after = try await append(Self.events(of: before, for: application, id: id), to: name)
            // What came back at a reference's end may be on another lot by now.
            guard let draw = before.draws[id], after.draws[id] != nil || draw.isLive(on: act.today) else { continue }
            holdBales(draw.bales ?? Array(after.bales.keys), of: after)
        }
    }

    private static func events(of certificate: Certificate, for application: TradeApplication, id: String)
        -> [CertificateEvent]
    {
        switch application.phase {
        case .notSubmitted, .awaitingInspection: []
        case .concluded(let reference, use: nil): certificate.conclude(id, validUntil: reference.validUntil)
        case .concluded(_, use: .some(let use)): certificate.export(id, declaration: use.declaration)
        case .refused, .cancelled: certificate.release(id)
        }
    }
}

/// How an application is found by its reference; no two have the same.
enum ReferenceKey {
    static func key(_ number: ReferenceNumber) -> String { "reference:\(number)" }
}
