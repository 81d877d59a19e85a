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
            let certificate = try await load(name)
            holdBales(
                certificate.draws[submission.application.text]?.bales, of: certificate, for: application)
            _ = try await append(
                Self.events(of: certificate, for: application, id: submission.application.text), to: name)
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
