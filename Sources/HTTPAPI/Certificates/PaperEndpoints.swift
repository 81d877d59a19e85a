import Application
import CottonControl
import EventStore
import Foundation
import HTTPTypes
import Regulation

/// M21/5: the paper of a certificate.
enum PaperEndpoints {
    static let all = [pdf]

    static let pdf = Endpoint(
        .get, "/v1/certificates/{number}/pdf", .certificates, tr: "Belgenin kâğıdı (PDF/A; M21/5)",
        en: "A certificate's paper (PDF/A; M21/5)", access: .roles(Role.people),
        responses: [
            .init(status: 200, content: [.init(mediaType: MediaTypes.pdf, schema: .string(format: "binary"))]),
            .json(202, SchemaInference.schema(of: WantedPaperView.self)),
            .init(status: 304, content: []),
            .init(status: 409, content: [.init(mediaType: MediaTypes.problem, schema: .reference("Problem"))]),
            .init(status: 410, content: [.init(mediaType: MediaTypes.problem, schema: .reference("Problem"))]),
        ]
    ) { call in
        try await call.awaitReadModels(current: true)
        let (certificate, issued, _) = try await call.certificateInSight()
        try certificate.requirePaper(on: call.today)
        return try await call.answer(
            PaperName(certificate: issued.number.text, edition: certificate.children.count))
    }
}

/// The paper is being made.
struct WantedPaperView: Codable {
    enum Status: String, Codable, CaseIterable {
        case rendering
    }

    let status: Status
    let certificate: CertificateNumber
}

extension Call {
    /// The paper as soon as it is rendered; after five seconds, that it soon will be.
    fileprivate func answer(_ paper: PaperName) async throws -> Answer {
        let store = PaperStore(vault: services.subjects.vault)
        let deadline = ContinuousClock.now + .seconds(5)
        while true {
            switch try await store.want(paper) {
            case .rendered(let rendered): return try answer(rendered, named: paper)
            case .erased: throw Self.erasedPaper
            case .wanted(let since):
                guard ContinuousClock.now < deadline else { return try wait(for: paper, since) }
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    private func answer(_ rendered: RenderedPaper, named paper: PaperName) throws -> Answer {
        let answer = Answer(
            mediaType: MediaTypes.pdf,
            headers: [
                .cacheControl: "private, no-cache",
                .contentDisposition: "inline; filename=\"\(paper.certificate).pdf\"",
            ], body: rendered.pdf)
        return try self.answer(answer, tagged: EntityTag(rendered.sha256))
    }

    /// - Throws: 503 where it has waited for a minute: no worker renders.
    private func wait(for paper: PaperName, _ since: Int64) throws -> Answer {
        guard Date().timeIntervalSince1970 - Double(since) / 1_000_000 < 60 else { throw Self.nobodyRenders }
        return try Answer.json(
            WantedPaperView(status: .rendering, certificate: CertificateNumber(paper.certificate)), 202,
            headers: [.retryAfter: "1"], in: language)
    }

    private static var nobodyRenders: Problem {
        Problem(
            .unavailable, tr: "Belgenin kâğıdı henüz hazırlanamadı; daha sonra yeniden deneyin.",
            en: "The certificate's paper could not be rendered yet; try again later.", headers: [.retryAfter: "60"])
    }

    private static var erasedPaper: Problem {
        Problem(
            .gone, tr: "Belgenin kâğıdı, adı geçen kişinin verileriyle birlikte silindi.",
            en: "The paper was erased with the data of a person it named.")
    }
}
